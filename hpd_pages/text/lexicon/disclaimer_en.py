"""English phrases for whose views visitors' words are, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "left": """
        commenter*/commentor*/remark*/reply/replies/thread/threads/retort*
        comment/reply section/area/box/thread/threads
        what/whatever/everything/anything/nothing ~4 say/says/write/writes/post/posts
        your view/views/opinion/opinions/thoughts
        what/whatever/everything/anything/nothing ~2 think/thinks/type/types/share
        what/whatever/everything/anything/nothing ~2 contribute*/leave/leaves/add/adds
        what/whatever/everything/anything/nothing ~2 put/puts/express*/tell/tells
        what/whatever/everything/anything/nothing ~1 said/posted/written/shared/typed
        what/whatever/everything/anything/nothing ~1 uttered/aired/offered/put/sent/contributed
        what/whatever/everything/anything/nothing ~1 published/submitted/left/read
        words/voices/thoughts ~2 by/of/from others/anyone/visitors/people/readers
        words published/posted/written
        the words of others
        the views/opinions/thoughts/remarks of others
        views/opinions/thoughts/ideas/remarks/things people/others/users/visitors/folks/you
    """,
    "who": """
        folks/writer*/whoever/reader*/viewer*/friends/famil*/neighbor*/rider*/patron*
        others/anybody/everybody/outsider*/stranger*/guest*/passer*/subscriber*
        those/people/folks/anyone/someone who ~2 comment*/post*/reply/respond*/write*
        those who/that ~2 comment*/post*/reply/respond*/write*/speak/talk
        anyone/somebody/someone else
        from/by the community
        those/people/folks/anyone/someone who ~1 use/uses/visit/visits/participat*/join
    """,
    "thread": "section/sections/thread/threads/area/areas/box/boxes/feed/policy",
    "foreign": """
        advert*/ad/ads/product*/sponsor*/vendor*/merchandise/cookies/candidate*
        campaign*/companies/hyperlink*/commercial/references/column/podcast/trademark*
        link/links
        third/3rd party ~2 vendor*/provider*/tool*/network*/compan*/media/software
        third/3rd party ~2 event/events/organization*/program*
        third/3rd party ~2 app/apps/service*/website*/site/sites/host*/terms/polic*/platform*
        third/3rd parties ~2 operate/provide/run/host
        third/3rd parties that/who ~1 own
        those/these/such/other/linked/external/their ~1 sites/pages/websites/links
        sites/pages/websites we/that/which ~1 link*
        article/articles/newspaper/press/camera*/webcam*
    """,
    "owner": "pd/sheriff/spokes*/marshal/trustees/chief/mayor/deputies/rescue",
    "no_owner": "my",
    "via": """
        official/officially/way/ways/manner/event/sense/circumstance*/case/means
        necessarily/intended/meant/part/behalf/name/same/thing/deliberate*/formal*
        carry/carries/bear/bears/carrying/bearing/giving/given/give/gives/lend/make
        makes/made/making/turn/turns/there/here/shared/held/holds/hold/own/what/thinks
        think/thought/believe*/say/says/said/saying/come/comes/came/from/view/always
        actual/true/real/itself/herself/own/policy/policies/word/whole/one/a
        specific/particular/individual/posted/user/personal/private/various/persons
        who/whom/whose/written/wrote/typed/posted/penned/authored/elected/officials/employees/its/his
        her/staff/employee/members/deputy/deputies/officers/appointed/agents/current/s
        implicit/explicit/tacit/any/kind/sort
    """,
    "sign": """
        mean/means/meaning/meant/imply/implies/implying/signal*/indicat*/suggest*
        signif*/constitut*/construe*/understood/interpret*/taken/mistaken/read/seen/infer*
        amount/amounts/equal/equals/equate*/betoken*/denote*/show/shows/prove/proves
        make/makes/considered/regarded/treated/viewed/assumed/sign/conclude/give/gives
        giving/given/carry/carries/bear/bears/confer*/lend/lends/deemed/convey*
    """,
    "nod": """
        endors*/agreement/approval/sanction/support/supports/acceptance/adoption
        assent/backing/blessing/concurrence/consent/condon*/ratif*/recommend*/agree
        nod/agrees/agreed/approve/approves/imprimatur/stamp/sponsorship/concur/concurs
        affiliation/verification/seal/agreeing/approving
    """,
    "word": """
        statement/statements/word/words/voice/spokes*/mouthpiece/policy/message/said
        speech/line/view/viewpoint/talking/speaking/wrote/think/thinks/say/says
        believe*/thought/position/stance
    """,
    "speech": """
        statement*/word/words/voice/speech/expression*/view*/opinion*/thought*/belief*
        think/thinks/thought/believe*/feel/feels/mind/position*/alone/solely
    """,
    "talk": """
        talk*/speak*/spoke/spoken/match/matches/matching/coincide*/align/aligns/aligned
        in/under/on ~2 name
        on/in ~1 behalf
    """,
    "take": """
        take/takes/taken/mistake/mistakes/mistaken/confuse*/read/reads/treat*/regard*
        consider*/attribut*/imput*/ascrib*/hear/heard/interpret*/understood/construe*
        assume*/quote/quoted/credit*/pin/see/seen/represent*/reflect*/speak*/express*
        viewed/view/count/counts
    """,
    "is_not": "isn't/aren't/wasn't/isnt/arent/ain't",
    "else": """
        directed/sent/addressed/delivered/forwarded/known/controlled/owned/edited
        reach*/answer*/replac*/substitut*/differ*/contradict*/conflict*/stray*
        depart/departs/request*/complaint*/application*/legal/notice/testimony/hearing
        property/accura*/aware/familiar/related
        relate*/pertain*/concern*/relevant/about/affect*/harm*/damage*/hosted/employ
        employed/work/works/paid/visible/available/accessible/eligible/subject/respond*
        welcome*/allow*/permit*/tolerat*/accept/accepted/archiv*/kept/saved/stored
        wait/ask/call/contact/visit/follow/abide/comply/complies/meet/meets/fit/fits
        within/submit*/claim/claims/pretend*/misrepresent*/purport*
    """,
    "origin": """
        come/comes/came from
        written/posted/made/authored/typed/penned/left/said by/from
        posts/comments/words/remarks/statements by/of/from
        author/authors of
    """,
    "binds": "bind/binds/binding/bound/commit/commits/committing",
    "only": "only/solely",
    "voiced": "represent/represents/reflect/reflects/express/expresses",
    "own": """
        alone/own/theirs/yours/solely/sole/only/exclusively/exclusive/entirely/purely
        his/hers
    """,
    "theirs": """
        theirs/yours/alone
        their/his/her/its/your/one's/everyone own
        his or her own
        personal to
        personal view/views/opinion/opinions
        your/their alone
        author/authors/writer*/poster/posters/commenter*/commentor*/contributor*/speaker*
        whoever
        somebody/someone/anybody else
        person/people/individual*/user*/visitor*/sender*/member/members/participant*
        those/folks/ones/anyone/somebody/someone who/that
        public/citizen*/resident*/owner/owners/maker/makers/reader*/follower*
        neighbor*/neighbour*/patron/patrons/rider/riders/customer*/parents/students/guests
        third party/parties
        others
    """,
    "belong": """
        belong/belongs/represent/represents/reflect/reflects/express/expresses/shows
        show/state/states/stay/stays/remain/remains/come/comes/convey/conveys/speak
        speaks/tell/tells/those/that/give/gives/imputed/attributed/attributable
        ascribed
    """,
    "owns": "belong/belongs/imputed/attributed/attributable/ascribed",
    "differ": """
        may/might/can/could ~2 differ/diverge/depart from
        may/might/can/could ~2 contrary to
        may/might/could be different from
        differ/differs/diverge/diverges from
        is/are independent of
    """,
    "self": """
        speak/speaks/speaking/talk/talks/talking for/as themselves/himself/herself
        speak/speaks/speaking/talk/talks/talking only for themselves/himself/herself
        speak/speaks/speaking/talk only/solely for themselves/itself/its/their
        speak/speaks/speaking for ~1 itself/its/their author*/writer*/maker/owner
        speak/speaks/speaking for you/them
        represent/represents only/solely themselves/himself/herself
        represent/represents themselves/himself/herself only/alone
        speak/speaks/speaking for the person/one/author*/writer*/people
        in/under their/his/her own name/names/voice
        in his or her own name
        on/in their/his/her own behalf
        for themselves and
        is/are/remain just/exactly/precisely/merely/only/simply that
        himself or herself
        in a/their/his/her/any/an personal/private/individual capacity
        on a/their personal/private/individual basis/account
        as private/individual citizens/persons/individuals
    """,
    "side": """
        endorse/endorses/endorsed/endorsing/adopt/adopts/adopted/adopting/ratif*/condon*
        embrace/embraces/vouch*/agree/agrees/support/supports/supported/advocat*
        recommend/recommends/subscrib*/echo/echoes/sanction*/concur/concurs/oppose/opposes/endorsement
        author/authors/publisher/speaker/source of
        stand/stands for
        see/sees ~2 same way
        of ~1 same/one/like mind
        see/sees eye to
        write/wrote/author/authored
        stand/stands/standing behind/by
        identif* ~1 with
        side/sides/siding with
        associate* itself/ourselves with
        approve/approves/approving of
        approve or/nor disapprove of
        speak/speaks/speaking for
        take/takes/taking ~2 position/side/sides/stand/stance
        share/shares/sharing ~3 view/views/opinion/opinions/position/positions/sentiment*
        share/shares ,
        shared by
        agreed with
        claim*/adopt*/accept* ~6 as our/its own
        hold/holds/own/owns ~3 view/views/opinion/opinions
        held to ~2 view/views/opinion/opinions
        we hold
        hold/holds them
        bound by ~2 view/views/opinion/opinions
    """,
    "apart": """
        remain/remains/stay/stays/is/are neutral
        disclaim*/disown*/dissociat*/disassociat*/disavow*
        distance/distances itself/ourselves
        take/takes/taking no position/positions/side/sides/stance/stand/view
        disagree/disagrees with
        take no ownership
        no endorsement of
    """,
    "to_whom": "with advertisers/anyone/companies/marketers/partners",
    "duty": "responsib*/liab*/accountab*/answerable/accura*/obligation*/copyright*",
    "gesture": """
        follow/follows/following/liking/like/likes/retweet*/repost*/friending/tagging
        sharing/shares/share/mention/mentioning/favoriting/subscribing/link/linking
    """,
    "shown": """
        expressed/voiced/shown/stated/here/debate/discussion/thread/posted/contained
        offered/given/aired/shared/left/made/published/raised/exchanged
    """,
    "staff": """
        member/members shall/should/must/may/will/are
        officials/councilmember*/councillor*/commissioner*/directors/supervisors/interns/volunteer*/contractor*/appointee*/elected
    """,
    "reported": """
        claims/claim to be
        pretends/hearing/meeting/claiming/pretend*/impersonat*/scam*/fake/fraud*/posing/impostor*/imposter*
        i am/i'm/do/work
        my own/views/opinions/opinion/personal
        members/employees/officers/staff ~1 on ~1 their/his/her ~1 own/personal/private ~1
            account/accounts/page/pages/profile/profiles/time
        make/makes/making ~2 clear
        use/using/include/add ~1 disclaimer
        clearly state/indicate
        noted/said/stated/remarked/recalled/reminded/added/explained/told that
        shall/must/should/will ~2 state/include/contain/display/disclose/advise that
        shall/must/should be told/informed/advised
        shall/must/should ~2 include/contain/display/carry/post ~5 that/stating
        shall/must/should ~2 include/contain/display/carry/post ~5 disclaimer
    """,
}
