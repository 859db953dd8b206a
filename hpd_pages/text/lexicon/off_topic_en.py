"""English phrases for comments that stray from the subject, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<other>": "other/another/different/separate/private/personal/own/pet/unrelated",
    "<provided>": "provided/providing/long/condition",
    "<turn>": """
        turn/turns/steer/steers/take/takes/pull/pulls/drag/drags/move/moves/lead/leads/steering
    """,
    "<wander>": "stray/strays/straying/wander*/veer*/drift*/deviat*/diverg*/meander*",
    "<keep>": "stay*/keep*/kept/remain*/stick*/be/are",
    "<not>": """
        not/un/nor/aren't/isn't/don't/doesn't/neither/never/no/wasn't/little/fail/fails/failing
    """,
    "<deal>": """
        relate/pertain/concern/concerns/address/addresses/belong/belongs/fit/match/stay/stick/
        dealing/touching/relating/pertaining/concerning/addressing/bearing/belonging/follow/
        keep/deal/bear/apply/speak/relates/pertains/bears/add/adds/contribute/touch
    """,
    "<subject>": """
        topic/subject/point/thread/issue/matter/theme/post/posting/posts/article/story/
        discussion/conversation/question/hand/item/page/news/stream/announcement/notice/
        original/photo/video/update/agenda
    """,
    "<about>": "about/on/to/onto/into/of/concerning/regarding/with/from/toward/discussing",
    "<stray>": """
        stray*/wander*/veer*/drift*/deviat*/depart*/diverg*/stay/stays/ramble*/meander*/go/
        goes/going/get/gets/move/moves/pull/pulls/take/takes/lead/leads/steer/steers/swerve*
    """,
    "ground": """
        off ~1 topic/subject/point/message/theme/target/track/course/piste
        ramble/rambles/rambling/astray
        lose/loses/losing/lost sight/track of ~4 <subject>/what
        <other> ~1 agenda/agendas/grievance/grievances/cause/causes/crusade/crusades
        add/adds/adding/contribute/contributes nothing ~5 <subject>
        lost/lose/loses ~2 connection/contact/touch ~4 <subject>
        offtopic
        irrelevan*/impertinent/nontopical/nonrelevant/tangent*/extraneous/extrinsic/
            immaterial/unrelated/unconnected/unassociated/threadjack*/sidetrack*/sidebar*/
            digress*/derail*/hijack*/offpoint/inapposite
        <not> ~4 related/relevant/pertinent/germane/connected/topical/tied/linked/pertain*/
            apropos/associated/concerned
        <not> ~2 <deal> ~4 <subject>/to/with/here/on
        not/don't/doesn't ~1 discuss/discusses ~3 <subject>
        <deal> ~1 neither
        <subject>/content/material/that/which/is/isn't/aren't ~2 <not> ~1 about
        <not> ~1 about ~5 <subject>/what
        <not> ~1 about ~6 we ~1 wrote/posted/said/shared/asked/published/discussed
        it/it's/they/they're ~1 not about
        not ~1 concern/concerns/pertain/pertains/relate/relates
        unrelated/irrelevant/outside/side/extraneous topic/topics/subject/subjects/
            matter/
            matters/territory/issues
        <not> ~1 on ~2 topic/subject/point/message
        no/zero/little/lack/lacks/lacking/without/any/scant ~3 relation*/relevance/connection/
            bearing/relationship/tie/ties/pertinence
        nothing/little/naught/zip/zilch/squat to do
        anything/everything else ~6 removed/deleted/hidden/erased
        <about> ~1 anything/everything/something but/besides/except
        anything/everything ~2 <not> ~1 about
        about ~2 anything/everything/something/things/stuff/matters ~2 <not> ~2 about
        anything/something/things/what/that ~1 we ~1 didn't/haven't/don't/never ~1 post/posted/
            raise/raised/
            mention/mentioned/ask/asked/bring/brought/discuss
        no/zero ~1 link to/with
        <not> ~1 what ~5 about/for
        <not> ~1 touching/dealing/relating/pertaining/concerning/addressing/bearing
        <not> ~2 to do with
        <not> ~1 talking/discussing/writing about
        <not> ~2 within/part ~4 scope/purview/remit/topic/subject/discussion/conversation/
            purpose/mission/aim/aims/focus/bounds/theme
        no place/part/business/role in ~3 <subject>
        <not> ~1 our/the ~2 subject/topic
        <not> ~1 go/goes with ~3 <subject>
        <not> ~1 appropriate/suited/suitable/proper to ~1 the/this ~2 <subject>
        outside/beyond/outwith ~5 business/work/services/jurisdiction/duties/province/
            competence/
            functions/responsibility/responsibilities/control/area/areas
        subject/subjects/topic/topics/matter/matters/issue/issues/anything/things ~1 we ~1
            didn't/haven't/don't/never/did/do/have
        subject/topic/matter/issue other than
        concern/concerns/regard/regards/involve/involves/pertain/pertains/raise/raises ~2 other/
            another/different ~2 matter/matters/subject/subjects/topic/topics/issue/issues
        deal/deals with ~1 other/another/something
        <about> ~1 some other
        other/unrelated/pet/personal grievances/complaints/gripes/peeves/causes/agendas
        <turn> ~4 elsewhere/sideways/tangent/tangents
        <turn> ~2 thread/discussion/conversation/comments in ~1 another/other/different/new
        <wander> ~2 from/off/away/into/beyond/outside/far
        lost/lose/loses/losing the thread/plot
        red herring*
        thread jack*/hijack*
        whatabout*
        soapbox*
        asides
        extra topical
        far/too/well/entirely/totally removed from ~3 <subject>
        wrong place/spot/page
        <not> ~1 in ~1 keeping/line ~3 <subject>
        wide/short/afield/adrift of ~3 <subject>
        far/further afield
        miss/misses/missing/ignore/ignores/ignoring/disregard* the ~2 point/subject/topic
        non responsive
        <not> ~1 respond/responsive/responding ~4 <subject>
        rather/other than ~3 <subject>
        <not> ~1 the ~1 subject/topic/point
        inconsistent with ~4 topic/subject/purpose/theme
        don't/doesn't/not ~2 anything to do
        other than ~6 <subject>
        something/anything/things/subjects/topics/matters/stuff/issues ~1 other than
        matters/topics/subjects/issues ~4 other than
        <about> ~1 other/another/different ~1 stuff/thing/things/topic/topics/subject/subjects/
            matter/matters/issue/issues/story/stories
        <about> ~1 something/anything/things ~3 else/different/unrelated
        chang*/switch* ~3 subject/topic
        outside/beyond/outwith/exceed*/exceeds ~5 scope/topic/subject/purpose/purview/remit/
            theme/focus/discussion/bounds/mission
        out of ~1 scope/topic/context/place/theme/subject/line
        <stray> ~5 from/off/away/outside/into/onto/out ~5 <subject>/what
        away from ~5 <subject>
        <about> ~3 unrelated ~1 <subject>/subjects/topics/matters/issues
        beside/besides the point
        unless ~2 concern/concerns/relates/relate/pertains/pertain/addresses ~3 <subject>
        that/which stray/strays/wander/wanders/drift/drifts/meander/meanders
        distract*/detract* ~1 from ~3 <subject>
        <not> ~1 specific to ~3 <subject>
        foreign/alien/unresponsive/nonresponsive/peripheral/incidental to
        belong/belongs ~3 elsewhere/another/different/else
        better ~4 elsewhere
        random ~2 comments/chatter/stuff/posts/remarks/links/topics/content/things/thoughts
        non ~1 topical/relevant/related/germane/pertinent/sequitur*
        un related/connected
        wrong thread/topic/post
    """,
    "doubtful": """
        link/links/product*/service*/advert*/promotion*/solicitation* ~6 unrelated
        events ~6 unrelated
        organizations ~6 unrelated
        repetitive
    """,
    "demanded": """
        <keep> ~4 on/to/with/within ~3 topic/subject/point/theme/hand/thread/target/message/
            discussion/matter
        stick/sticking/confine* ~3 to
        adhere/hew/hold ~1 to ~3 topic/subject/theme/discussion
        stay*/keep*/kept/remain*/stick* ~4 relevant/related/germane/pertinent/topical/focused/
            focussed/apropos
        be/are ~1 relevant/related/germane/pertinent/topical/focused/focussed/apropos
        keep/keeping ~3 about ~3 <subject>/what
        on topic
        on the subject/topic/point ./,/;/!/only
        comment/comments/post/write/talk/speak about ~6 not about
        have/has/having ~1 something ~1 to do with
        must/should/shall ~2 concern/address
        only/solely ~8 relate/relates/related/relating/relevant/pertinent/pertaining/germane/
            topical/connected/about/concerning ~5 <subject>/what/to
        limited/confined/restricted/reserved ~1 to/for ~5 <subject>/what/topics/matters
        <provided> ~5 relevant/related/pertinent/germane/topical/relate
        keep/stick/stay to/with ~3 <subject>
        keep/stick/stay to the ~7 <subject>
        comment/write/speak/reply/respond/talk only/solely ~1 on/about/to ~3 <subject>/what
        on/about ~3 <subject> ~2 only/alone
        should/must/shall/need/needs/ought ~2 have/has ~1 to do with
        has/have to have ~1 to do with
        make sure/certain ~4 comment/comments/post/posts/it/they ~2 have/has ~2 to do with
        stay*/keep*/remain* on ~1 track/course/message/subject
        comment/comments/remarks/replies/posts ought to ~1 bear/relate/pertain/address/concern/
            speak/touch
        should/must/shall/please/kindly/to ~1 address/discuss ~1 <subject>
        about ~3 <subject>/it ~1 and nothing/not else/other/something
        discuss/address/debate ~1 <subject> ~1 not ~1 something/anything/other
        only/solely ~1 comments/posts/replies/remarks ~1 on/about ~4 <subject> ~2 are/is
        thread/discussion/conversation is for ~5 only
        <provided> ~4 bear/bears/concern/concerns/pertain/pertains/address/stick ~3 <subject>
        should/must/shall/please/to speak to ~3 <subject>
        comments/posts/replies/remarks/you/everyone/visitors/users to ~1 relate/pertain/concern/
            address/bear/relevant
        comment/comments/talk/write ~1 about what
        must/should/shall have ~2 bearing
        must/should/shall/please ~2 add/contribute to ~2 <subject>
        comments/posts/replies/remarks/contributions/reply/comment concern/address/pertain/
            relate ~2 <subject>
        respect/follow/mind the ~2 topic/subject
        deal/dealing ~1 with the ~2 <subject>
        limit/confine/restrict/focus/direct ~5 to/on ~4 <subject>/what/topics/matters
        comments/posts/replies/remarks/contributions/questions/discussion/submissions/comment/
            post/reply ~3 must/should/shall/need/needs/have/has ~4 relate/pertain/concern/
            relevant/about/address/bear/connected/related/pertinent/germane
    """,
    "waived": """
        need/needs/do/does not ~1 have to ~2 relate/related/pertain/concern
        need/needs not ~3 relate/related/pertain/concern/relevant/about/on
        don't/doesn't/needn't ~3 have/need to ~2 relate/related/pertain/concern/relevant/about
        needn't ~2 relate/pertain/concern
        not all/every/always ~5 related/relevant/pertinent
    """,
    "unrelated": """
        outside ~1 business/work hours
        subject line/lines
        <keep> on ~1 subject line/lines
        stray ~1 dog/dogs/cat/cats/animal*/bullet*/pet/pets
        link/links/product/products/service/services/advert*/promotion* ~6 unrelated
        solicitation*/events/organizations ~6 unrelated
        advert* ~6 unrelated/related
        not ~1 related to ~2 candidate*/election*
        off ~1 the/our ~1 facebook/library/city/county/twitter ~1 page/wall/site/feed
        off the page/wall/site/record/hook/street/road/shelf/feed/timeline/thread/books/account
        off the list/internet/web/platform/screen/boards/board
        stick* ~1 to ~2 fact/facts/law/rules/rule/guidelines/policy/terms/plan/schedule
        random ~2 check*/stop*/sample*/act/acts/violence/drug
    """,
}
