"""English phrases for what a page is for, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "goal": """
        purpose*/goal/goals/aim/aims/objective*/intent/intention/mission/reason
        function
        role/object
    """,
    "meant": """
        intended/meant/designed/created/established/developed/launched/built/made
        exist
        exists/serve/serves/provided/there/here/dedicated/devoted/used/maintained
        seek/seeks
        aims/set/works/help/helps/act/acts/allow/allows/let/lets/enable/enables/give
        gives
        available
        is/are for
        is/are to
        is/are a/an/our/the ~3 way/tool/means/place/channel/forum/resource/source
        is/are a/an/our/the ~3 avenue
        is/are a/an/our/the ~3 venue
    """,
    "use": """
        use/uses/using/utiliz*/utilis*/employ/employs/operate/operates/maintain
        maintains
        manage/manages/host/hosts/run/runs/creat*/establish*/offer/offers/launch*
        adopt*
        embrac*/participat*/leverag*/administer*/join/joins/joined/engages/opened
        opens/keep
        keeps/sponsor*/has/have/provides/provide/started/made
        take/takes/taking part in
        take/takes up
        turn/turns to
        is/are/be ~1 on
        presence
    """,
    "do": """
        inform/informs/informing/share/shares/sharing/provide/provides/providing
        communicat*
        engag*/connect/connects/connecting/educat*/disseminat*/present/presents
        presenting
        promot*/interact/interacts/interacting/enhanc*/improv*/foster*/strengthen*
        widen
        encourag*/exchang*/announc*/notify/notifying/alert/alerts/update/updates
        updating
        highlight*/deliver*/distribut*/convey*/broadcast*/listen/facilitat*/solicit*
        expand*
        recruit*/showcas*/broaden*/increas*/rais*/reach/reaching/news/information
        help
        helping/mechanism/channel/dialogue/outreach/stay/offer/offering/publish
        publiciz*
        tell
        give/gives/giving ~2 public/residents/citizens/community/out/people/you
        give/gives/giving ~2 information
        keep/keeps/keeping ~5 informed/current/to/updated/touch/aware
        up to date
        build/builds/building ~3 trust/relationship*/community/communit*
        build/builds/building ~3 partnership*
        be ~2 channel/way/place/tool/source
        send out
        get ~2 word/information/news/residents
    """,
    "tells": """
        on/here/through/via/using/by ~6 we/you'll/you
        here we/you/you'll
        you'll/you find
        follow/like/join/subscribe us/along/this/our ~6 for/to
        follow/like us/this
        stay/keep ~1 informed/connected/updated/up/tuned
    """,
    "news": """
        news/information/update*/tip/tips/alert*/event*/announcement*/notices
        advisor*
        safety
    """,
    "tell": """
        share/shares/sharing/provide/provides/post/posts/publish/publishes
        communicate
        communicates/keep/keeps/announce/announces/find/get/inform/informs/offer
        offers
        disseminate/disseminates/feature/features/bring/brings/receive/convey
    """,
    "<kinds>": """
        page/pages/account/accounts/profile/profiles/feed/feeds/channel/channels/blog/blogs/
        group/space/wall/stream/forum/presence/platform/platforms/networks/handle/facebook/
        twitter/instagram/youtube/tiktok/nextdoor/threads/bluesky/mastodon/linkedin/snapchat
    """,
    "<who>": """
        police/sheriff/department/dept/pd/city/county/town/township/village/borough/district/
        office/fire/library/school/schools/transit/agency/marshal/council/authority/state/
        university/board/parks/service/division/unit/team/bureau/constabulary
    """,
    "spot": """
        this/these/your/the/my ~3 <kinds>
        our ~2 <kinds>
        this/our site/sites
        <who> <kinds>
        account/page/profile/feed for/of ~3 <who>
        our posts/tweets/updates/videos/stories
        what/content/posts/information/items ~1 we/department/office/city ~1 post/posts/share/
            publish/put/tweet ~1 here/there
        what/content/posts/items we post/share/publish/tweet
        social media/networks/networking
        this is a/an/the/our ~3 <kinds>
    """,
    "here": """
        here/where
        in one place
    """,
    "shows": """
        carry/carries/give/gives/bring/brings/list/lists/cover/covers/share/shares/feature/
        features/offer/offers/provide/provides/tell/tells/show/shows/keep/keeps/help/helps/
        let/lets/allow/allows/enable/enables/connect/connects/highlight/highlights/deliver/
        delivers/inform/informs/report/reports/explain/explains/post/posts/tweet/tweets/
        publish/publishes/announce/announces/serve/serves/aims/seeks/promote/promotes/alert/
        alerts/warn/warns/celebrate/celebrates/document/documents/introduce/introduces/exist/
        exists/reach/reaches/support/supports/answers/educate/educates/make/makes/puts/relay/
        relays/spread/spreads/focus/focuses/gets/strive/strives/act/acts/function/functions
        has/have one/two/three/a/only ~2 job/jobs/purpose/goal/goals/aim/aims/task/role/mission
        is/are all ~1 about
        is/are about/for
        is/are here/there/meant/intended/designed/dedicated/devoted to/for
        to be ~4 source/place/spot/stop/voice/bridge
        is/are ~3 source/way/place/home/tool/means/window/link/voice/hub/outlet/channel/spot/
            look/bulletin
        is/are ~3 to/so
    """,
    "carries": """
        carries/carry/broadcasts/broadcast/highlights/highlight/keeps/keep/lists/covers/cover/
        features/feature/brings/bring/tells/tell/announces/announce/celebrates/celebrate/
        showcases/showcase/informs/inform/shows/gives/alerts/warns/relays/chronicles/follows/
        streams/profiles/spotlights/spotlight/supplies/extends/supplements/complements/connects/supports
        is/are ~3 extension/complement/supplement/part of/to
        is/are ~3 window/bridge/link/lifeline into/to/on/between
    """,
    "posts": """
        invite/invites/teach/teaches/swap/discuss/discusses/repeat/repeats/
        hope/hopes/try/tries/strive/strives/intend/intends/work/works/plan/spotlight/spotlights/
        post/posts/share/shares/put/puts/publish/publishes/upload/uploads/announce/announces/
        tell/tells/tweet/tweets/list/lists/report/reports/explain/explains/show/shows/inform/
        informs/let/lets/write/writes/update/updates/answer/answers/feature/features/bring/
        brings/give/gives/provide/provides/send/sends/cover/covers/talk/talks/alert/alerts/
        warn/warns/keep/keeps/celebrate/introduce/advertise/advertises/offer/offers/
        communicate/
        communicates/reach/reaches/hear/listen/engage/engages/connect/connects/highlight/
        highlights/promote/promotes/publicize/release/releases/issue/issues/disseminate/
        disseminates/pass/passes/spread/get/collect/seek/seeks/want/aim/chat/recruit/
        recruits
    """,
    "placed": """
        found/put/posted/published/listed/shared/uploaded/announced/featured/collected/shown
    """,
    "made": """
        put/puts/
        consider/considers/sees/views/regards/treats/recognizes/embraces/values/
        use/uses/using/utilize/utilizes/used/run/runs/operate/operates/operated/maintain/
        maintains/maintained/manage/manages/managed/host/hosts/started/start/opened/open/
        created/creates/create/launched/built/established/made/keep/keeps/kept/joined/set/
        turn/turns/intended/meant/designed/dedicated/devoted/offered/adopted/employ/employs/
        here/exist/exists/there/provided/sponsors/is/are/we're/began/has/have/rely/
        relies/participate/participates/administered/updated/introduced
    """,
    "act": """
        service/gets/word/warned/told/reached/notified/alerted/spotlight/spotlighting/saying/say/
        air/airing/supply/supplies/supplying/transparent/transparency/accessible/teach/teaching/remind/reminding/show/showing/discuss/discussing/
        understand/understanding/attract/invest/appeal/warning/broadcasting/streaming/
        supplement/supplementing/complement/extend/extending/support/supporting/recruiting/
        making/make/promotion/promotes/welcome/reassure/prevent/protect/guide/respond/
        responding/train/
        inform/informing/share/sharing/tell/telling/give/giving/bring/bringing/
        keep/keeping/let/letting/help/helping/reach/reaching/connect/connecting/listen/
        listening/hear/hearing/engage/engaging/communicate/communicating/explain/explaining/
        introduce/introducing/recruit/recruitment/learn/learning/know/follow/find/
        build/building/strengthen/promote/promoting/alert/alerting/warn/notify/
        educate/educating/announce/announcing/provide/providing/publish/publishing/answer/
        answering/ask/talk/talking/spread/highlight/highlighting/celebrate/celebrating/
        broaden/broadening/widen/foster/fostering/encourage/facilitate/exchange/disseminate/
        disseminating/distribute/broadcast/post/posting/update/updating/receive/see/meet/
        discover/get/getting/offer/offering/invite/put/speak/serve/serving/deliver/send/
        pass/increase/improve/enhance/advertise/showcase/showcasing/humanize/converse/
        dialogue/interact/interacting/push/pushing/communicates/between/solve/recommend/
        staying/reunite/reuniting/acquaint/familiarize/orient/entertain/inspire/honor/recognize/
        commemorate/chronicle/preserve/coordinate/organize/consult/involve/include/empower/
        assist/assisting/advise/counsel/caution/urge/locate/identify/search/recover/
        apprehend/reduce/deter/combat/fight/dispel/correct/counter/clarify/demystify/illustrate/
        display/exhibit/present/presenting/livestream/summarize/advance/further/cultivate/
        nurture/deepen/bridge/link/unite/personalize/hire/enlist/gather/
        field/reveal/release/issue/circulate/transmit/diffusion/dissemination/
        distribution/publication/amplify/acquainting/
        relay/publicize/raise/stay/point/report/trust/
        tweeting/posts/seek/look/communication/engagement/outreach
    """,
    "topic": """
        discussion of/about/on
        shelter*/locations/scam*/burglar*/lessons/concert*/repair*/arrest*/adoptable/timetable*/
        route/routes/drills/menus/scores/permits/budget/potholes/plow*/works/snow/rescue*/
        wanted/missing/lost/lockout*/construction/classes/exhibit*/volunteer*/trivia/fraud/recruiting/outreach/
        evacuation*/calls/alarms/rescues/tides/patrols/inspections/reunions/trends/conditions/meets/
        giveaways/responses/hearings/agendas/elections/vaccine*/clinics/drives/camps/recipes/history/board/parades/games/deals/bulletins/briefings/crews/
        news/information/info/update/updates/tip/tips/alert/alerts/event/events/announcement*/
        notices/advisor*/closure*/closing*/delay*/detour*/photo/photos/pictures/video/videos/
        warning*/incident*/job/jobs/opening/openings/vacanc*/stories/reports/program/programs/
        programmes/safety/prevention/traffic/weather/crime/roads/emergenc*/order/orders/dates/
        activities/happenings/happening/advice/appeal*/witnesses/bulletin*/reminder*/
        outage*/schedule*/hours/changes/recall*/meeting/meetings/facts/trends/resources/
        storm*/fires/burn/pets/persons/work/latest/highlights/insight*/glimpse/look/scoop/
        career*/recruitment/answers/message/messages/headlines/features/
        initiatives/services/projects/achievements/good/best/books/storytime*/housing/lists
        behind ~1 scenes
        people/men/women/officers/team/faces behind
        what happening/doing/new/on
        what your/our/we/the ~3 doing/do/does/up
        what's/whats happening/going/new/up
        how we/they/your
        what's
        going on
    """,
    "invites": """
        expect/receive
        keep/catch up with
        follow ~2 as/while we
        here to
        meet
        following this/our/us
        connect/engage with us/the/your
        keeping ~7 informed/updated/loop/posted/date/speed/aware/abreast/current
        connecting/informing/introducing/alerting/updating/notifying
        you'll/you/can/will/to ~2 find/see/get/read/hear/discover/learn
        find/get/see/read/hear/discover/learn/catch/check
        follow/like/join us/along/this/our/me
        follow for
        turn/come/look/count/rely/check/watch ~1 this/our ~2 <kinds>/site for
        for/about ~6 follow/check/watch/visit/like this/our ~2 <kinds>
        stay/keep/keeping ~2 informed/connected/updated/tuned/current/date/loop/touch/know/
            abreast
        stay/keep/keeping ~1 up to
        your/the/a ~2 source/home/place/hub/stop for
        bringing/sharing/serving/giving/posting/covering/tweeting/telling/showing/helping/
            letting
        look ~1 here for
        come/check/visit/turn here ~1 for/to
        tune in
    """,
    "follow": """
        follow ~2 as/while we
        follow/like us/along/this/our ~6 for/to/so
        follow for
        turn/come/look/count/rely/check/watch ~1 this/our ~2 <kinds>/site for
        like ~1 page ~3 for/to
    """,
    "other_way": """
        sign up/in
        contact/newsletter*/subscribe/website/phone/call/app/e-mail/email/mailing/
        office-hours/
        click/visit/attend/download/radio/newspaper/register/apply
    """,
    "where": """
        where
        through/on/with/via it/them/these we
        how we/the/our
        is/are where/how
        it/it's/this/that is/it's ~1 where/how
        it's/that's where/how
        is/are one/some/among of/the ~3 ways we/the/our
        is/are one/another/a/the way/ways we/the/our
    """,
    "place_for": """
        think of this/us/it ~2 as
        it/it's/this/that ~1 our/one/a ~2 way of/to
        here/here's/this ~1 where to/you
        a/your ~2 <kinds>/place/spot for/to/where
        this/here is/are a/an/the/our/your ~4 <kinds>/place/spot/home/source/hub/
            outlet for/to/where/about
        this/here is/it's a/an/the/our/your ~4 <kinds>/place/spot/home/source/hub/forum for
        this is for
        it's/this a/the ~3 <kinds>/place/spot for/to/where
        , the ~1 place/spot/source for/to/where
    """,
    "asks": """
        why/what ~6 <kinds>/here/media/online ~2 for/about/do/does/facebook/instagram
        why ~4 <kinds>/here/media/online
        what ~3 do/does/find/expect/see/get/offer/post/share here
        what ~3 <kinds> ~1 does/is/do/offers/covers/carries ~1 for
        what ~3 <kinds> does/do/offers/covers/carries
        what ~5 find/expect/see/get/post/share ~3 <kinds>
        purpose/goal/aim/mission of this/our/the ~3 <kinds>/presence
        <kinds> purpose/goal/aim/mission
        what do/does/will/can/might you/it/we/they ~1 post/share/publish/cover/announce
        on here
        what/what's/whats ~3 <kinds> about/for
        what goes/is up/posted here
        what we/i post/share/do/cover/publish ~1 here
        what we/i post/share/cover/publish
        why this/we/we're ~4 <kinds>/here/exists
        our/the aim/goal/purpose/mission/idea/job/hope here/online is
        our/the aim/goal/purpose/mission/idea/job/hope here/online ~1 simple
        our/the aim/goal/purpose/mission/idea/job/hope on/with/for ~2 <kinds>/media ~1 is/
        simple
    """,
    "about": """
        about this/the/our/us ~2 <kinds>
        about us
    """,
    "official": """
        official/verified ~4 <kinds> ~1 of/for/from/run
        official/verified ~4 <kinds>
        account/page/feed/profile for
        welcome to ~6 <kinds>
    """,
    "source": "from/by/about/with/straight/inside/for/around/on",
    "tweets": """
        we tweet/post to
        we tweet/tweets/post/share/cover/announce/report/publish/feature
        we highlight/showcase/celebrate
        we put out/up
        we ~1 keep/let/bring/give/tell ~1 you/residents/neighbors/riders/citizens/parents
        <who> posts/tweets/shares
    """,
    "study": """
        learn/find/see/follow/get/stay/know/keep/hear/discover/check/catch/read
    """,
    "paper": """
        data/
        policy/policies/guideline*/document/documents/manual/procedure*/ordinance*/rules/terms/
        agreement/resolution/toolkit/cookies/plugin*/analytics/statistics/legal/standards/
        password/privacy/consent/copyright/license/disclaimer
        code of
    """,
    "strangers": """
        agencies/departments/organizations/businesses/companies/criminals/scammers/officials/
        governments/cities/suspects/should/teens/kids/users/anyone/whoever/employee/
        employees/staffers/
        class/course/watch/thieves/predators/fraudsters/candidate/candidates/someone/hackers
    """,
    "document": """
        policy/policies/guideline*/document*/manual/procedure*/ordinance*/rules
        chapter
        section/agreement/code/article/resolution/toolkit/training/program/proposal
        terms
        standard/standards/notice/statement/rule/law/act/cookies/plugin*/analytics
        insights
    """,
    "generic": """
        agencies/departments/organizations/businesses/companies/criminals/scammers
        officials/commercial/advertisers/vendors/bots
        governments/cities/they/anyone/suspects/police-officers/many/most/neighbors
        teens
        law enforcement
        how to
        should/consider/can/could/must/shall
    """,
    "want": "want/wants/wishes/seek/seeks/strive*/aim/aims/hope/hopes/intend/intends",
    "heading": "purpose/introduction/about/goals/objective*",
    "thereby": "this/these/they/it/through/with/by/our/the/its",
}
