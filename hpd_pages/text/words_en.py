"""English words of judging, by class; `vocabulary` says what each class means."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<visitors>": """
        comment comments post posts posting postings message messages content submissions
        submission remarks remark reply replies anything it them those question questions
        contributions contribution letters what material
    """,
    "function": """
        the/of/and/is/are/that/this/will/be/for/we/our/not/or/any/with/by/may/you/your
        to/these/don't/please/about/people/you're/we'll
        those/which/it/has/have/from/on/at/if/must/should/they/was/can/other/others
    """,
    "neg": """
        not/never/cannot/nor/without/neither/don't/doesn't/won't/isn't/aren't/can't
        didn't
        shouldn't/wouldn't/mustn't/couldn't/hasn't/haven't/dont/doesnt/cant/wont/isnt
        arent
        unable/hardly/declin*
        no
        free to not
        refrain* from
        nobody/no-one
    """,
    "none": """
        no one
        nobody/nothing/none/neither/no
        not one
        not a single/soul/person/word
    """,
    "be": """
        is/are/be/being/been/was/were/get/gets/getting/it's/they're/kept/remain/remains
        stay
        stays/considered/deemed/treated/held/become/becomes
    """,
    "aux": """
        will/may/might/can/could/shall/should/would/must/do/does/did/has/have/had/to
        also/able
        ever/necessarily/yet/always/often/just/only/all/currently/then/still/even/each
        either/both/hereby/we'll/i'll/they'll/it'll/way/obligated/obliged/required
        reserve
        reserves/likely/itself/themselves/help/please/from/in/any/longer/us/try/tries
        reasonable/afterwards/afterward/thereafter/subsequently
        effort/efforts/make/makes/attempt/attempts/begin/endeavor
        at times/all
    """,
    "join": "and/or/nor/as/well/&/,/then/to",
    "but": "but/however/although/though/while/whereas/yet/instead/because/when/if/unless",
    "we": "we/us/our/ours/we'll/we're/i/my",
    "you": "you/your/yours/you'll/yourself",
    "visitor": """
        visitor*/patron/patrons/user/users/commenter*/commentor*/follower*/fan/fans/citizen*/resident*
        individual*/people/person/persons/participant*/poster/posters/contributor*
        author/authors
        anyone/everyone/anybody/everybody/others/neighbor*/neighbour*/guest*/subscriber*/someone/customer*
        respondent*/speaker*/constituent*/outsider*/parent/parents
        third/3rd party/parties
        the/general public
        member/members of the public/community
        public comment*/post*
        people/persons/parties outside
        external users/parties
    """,
    "employee": """
        wardens/troopers/firefighters/dispatchers
        employee*/personnel/supervisor*/deputies/worker*/staffers/employed
        staff member*
        staff/department/agency member/members
        officers/officer
        members/member of the department/office/agency/service/force
        city/town/county staff
    """,
    "reader": """
        admin/admins/deputy/clerk/clerks/analyst*/captain/sergeant/lieutenant/trooper*/ranger*/
            chief/secretary/webmaster*/coordinator*/specialist*/volunteer*/intern/interns/
            librarian*/dispatcher*/civilian*/crew/colleague*/human/marshal/constable*/
            firefighter*/pio/caseworker*/aide/aides/someone/somebody/spokesperson/spokesman/
            agent/agents/representative*/spokeswoman/producer*/host/hosts/educator*/nurse/nurses/archivist*/curator*/editor*
        real person/people
    """,
    "agency": """
        public works/safety/health/affairs/information
        department*/city/county/town/township/village/borough/agency/agencies/office
        sheriff*
        police/bureau/district/library/authority/state/university/government/commission
        board
        council/administration/municipality/division/parish/college/school/constabulary
        hospital
        administrator*/team/staff/service/services/unit/company/ministry
        court
        academy/patrol/center/centre/institute/moderator*/editor*/force/policing/transit
        selectboard/management/manager*
    """,
    "content": """
        comment/comments/post/posts/posting/postings/message/messages/content/contents
        reply
        replies/response/responses/submission*/remark*/contribution*/tweet/tweets
        discussion*
        conversation*/feedback/mention/mentions/commentary/commenting/entries/entry
        thread
        threads/communications/communication/dialog*/upload*/interaction/interactions
        dms
        inquir*/questions/statement/statements/suggestion*/reviews/input/correspondence
        user generated
        what/whatever/everything/anything ~1 you/they/visitors/users/people/others/is/was/
            anyone post*/write/writes/written/say/send/sent/submit*/share*/choose/published
        everything/anything/all published/posted/submitted/written/shared
        your words
    """,
    "comment": """
        comment/comments/commenting/commenter*/post/posts/posting/postings/message
        messages
        submission*/tweets/remarks/replies
        user generated
    """,
    "left": """
        everything/anything/whatever/all ~2 been/is/was/gets/being ~1 said/posted/written/sent/
            left/typed/submitted/commented
        what been/is/was/gets/being ~1 said/posted/written/sent/left/typed
        what submitted/posted/written/sent/said/left/contributed/shared
        what/whatever/everything/anything/nothing/all you/they/we/visitors/users/people/others/
            patrons/
            residents/riders/parents ~1 contribut*/tell/type/typed/put/say/add/leave/left/give/
            gave/upload*/attach*/receiv*/message
        what/whatever/everything/anything/nothing/all ~1 you/they/visitors/users/people/others/
            patrons/
            residents/riders/parents/customers/members ~1 post*/writ*/wrote/send*/sent/shar*/
            submit*/comment*
        what/anything/everything/whatever left/sent/said/typed/added/contributed
        chat/chats/tips/wall/ratings/guestbook/livestream/photos/pictures/videos you/your
        chat/chats/tips/wall/ratings/guestbook
        comment section
        what/whatever/everything/anything/all ~1 comes/came/coming in/through
        question/questions/query/queries
        photos/pictures/videos/files/images you/visitors/users
    """,
    "matter": """
        material*/information/language/photo/photos/picture*/image/images/video/videos
        link
        links/item/items/anything/everything/any/those/ones/one/it/them/they/these/such
        following/that/text/opinion*/view/views/media/attachment*/speech/words/users
        something
        which/this/profanity/obscen*/data/spam/behavior/conduct/topics/emoji*/memes
        threats
    """,
    "posted": """
        posted/posting/submitted/submitting/published/publishing/shared/uploaded
        commenting
        written/commented/received/sent/transmitted/made/left/contributed/placed
        provided/submit
        submits
    """,
    "site": """
        page/pages/site/sites/website/websites/account/accounts/profile/profiles/feed
        feeds
        channel/channels/forum/forums/platform*/facebook/twitter/instagram/youtube
        tiktok
        nextdoor/linkedin/blog/blogs/wall/timeline/presence/threads/snapchat/bluesky
        mastodon
        group/flickr/pinterest
        social media/network/networks/networking
        our x
    """,
    "social": """
        facebook/twitter/instagram/youtube/tiktok/nextdoor/linkedin/blog/blogs/snapchat
        threads
        social media/network/networks/networking
        social media site/sites/page/pages/account/accounts/channel/channels/platform/platforms/
            presence/properties/outlets/profiles/activity/efforts
        this/our/these/its site/sites/blog/wall/group/presence/feeds/social
        the sites
        limited ~1 public forum
        digital/social channels/platforms/outlets
        official ~2 page/pages/account/accounts/profile/channel/feed/site
        follow us
        this/our/these/the/its page/pages/account/accounts/profile/profiles/feed/channel/
            channels/forum/platform/platforms/blog
    """,
    "company": """
        newspaper/publisher/algorithm*/facebook/meta/twitter/instagram/youtube/nextdoor/google/linkedin
        tiktok
    """,
    "modal": """
        will/may/might/can/could/shall/would/must/right/to/reserve*/we'll/have/has
        they'll/she'll/he'll/i'll/it'll/ability/authority/power/permitted/entitled/empowered
        discretion
    """,
    "elsewhere": """
        hyperlink*
        external/outside/linked/other/third-party/non/off ~1 site/sites/website/websites/link/
            links/page/pages/platforms
        third/3rd party ~1 site/sites/website/websites/link/links/applications/services/
            platforms/cookies/advertis*
        sites/pages/websites that/which/we/it link*
        links to
        linked to/from
    """,
    "monitor": """
        monitor/monitors/monitored/monitoring/moderat*/supervis*/oversee*/oversees
        staffed/manned
        oversight of/over
    """,
    "not_monitoring": """
        supervisor*
        a/an/light/minor/low/heart/computer/baby moderate/monitor/monitors
        moderate ~1 risk*/injur*/damage/income/rain/snow/traffic/temperature*/drought/flood*
    """,
    "unmonitored": """
        without moderation/monitoring/supervision
        unmonitored/unmoderated/un-monitored/nonmonitored/unsupervised/unwatched
        unattended
        un/non monitored/moderated
    """,
    "review": """
        <look> the/every/each/all/your/any/new/incoming/these/this ~2 <said>
        <look> what/whatever/everything/anything ~1 you/visitors/people/users/residents/others/they/
            comes/is/followers/readers/riders/patrons
        <seen> ~1 by
        attend/attends/attended/attending/tended/tending/pore/pores/pored/poring/glance/glances/
            glanced/combed/sifted/sort/sorts/sorted/wade/wades/waded/peeked/scrolled/page/pages/
            paged/leaf/leafs/leafed/thumb/thumbs/plow/plows over/through/to/at
        take/takes/taking note/notice/stock/account/cognizance of ~2 <said>
        make/makes/making/do/does/doing the/her/his/their ~1 rounds
        take/takes/taking note/notice/stock/account/cognizance of what/everything ~1 you/visitors/
            people/users/residents
        curated/proofread/minded/policed by
        watching/skim*/perus*/preview*/scan/scans/scanned/scanning/observed/observes
        comb/combs/combing/sift/sifts/sifting/eyeball/eyeballs
        have/has/having/had/take/takes/taking/taken ~1 look/glance/read
        look/looks/looking in
        look/looks before
        check/checks/checking/look/looks/looking/peek/peeks/drop/drops/pop/pops/stop/stops in on
        look/looks/looking/read/reads/go/goes it/them/everything/each/those over/through
        sees every/each/all/everything/anything/whatever
        tended by/to
        see everything/anything/whatever
        follows it/along/them/chat
        follows the/our/each/every chat
        follow the/our/each/every chat live/for/during/throughout/as/from/and/closely/./,
        be seen until
        a/one person/human reads/checks/reviews/vets/screens/approves ~4 first/before
        spot-check*/spotcheck*/double-check*
        spot check/checks/checked/checking
        seen by ~2 person/human/staff/officer/team/us/someone
        mind/minds/minding/tend/tends/tending the/our/this ~1 comments/page/replies/thread*/wall
        keep/keeps/keeping ~3 watch/eye/eyes/tabs over/on
        read/reads/reading along
        lay/lays/set/sets/have/has/had eyes on
        browse/browses/browsing/audits/audited/auditing
        scroll/scrolls/scrolling/flip/flips/run/runs through
        peek/peeks/peeking at/in/into
        pop/pops/popping/drop/drops/dropping in/by
        catch/catches/catching up on/with
        police/polices/policing the/our/this ~1 comment*/thread*/page/discussion*
        pay/pays/paying ~1 attention to
        track/tracks/tracking/scrutin*
        stay/stays/staying on top of
        follow/follows/following ~1 comment*/discussion*/conversation*/thread*/replies
        see/sees ~1 your/what
        check/checks/checking in
        keep/keeps/keeping ~1 watch/tabs/track
        cast/casts ~2 eye
        review/reviews/reviewed/reviewing/screen/screens/screened/screening/read/reads
        reading
        check/checks/checked/checking/approve/approves/approved/validat*/vet/vets/vetted
        watch
        watches/watched/evaluat*/examin*/inspect/inspects/inspected/patrolled/assess*
        filter*
        prescreen*/preapprov*/verif*
        look/looks/looked/looking at/over/through/after
        go/goes/going/gone over/through
        go/goes/going/work/works/working down/through ~2 list/queue of ~2 <said>
        pre approv*/screen*/moderat*
        see/sees every/each/all
        see/sees/read/reads/watch/watches them/those/it all
    """,
    "<said>": """
        comment/comments/post/posts/reply/replies/message/messages/remark/remarks/thread/threads/
        response/responses/discussion/discussions/conversation/conversations/submission/
        submissions/contribution/contributions/entry/entries
    """,
    "<look>": """
        observe/observes/observing/audit/study/studies/studying/view/views/viewing/control/controls/
        curate/curates/curating/patrol/patrols/patrolling/police/polices/survey/surveys/surveying/
        surveil/surveils/proofread/proofreads/consider/considers/mind/minds/tend/tends/follow/
        follows/following/track/tracks/note/notes/appraise/appraises/weigh/weighs/analyze/
        analyzes/canvass/canvasses
    """,
    "<seen>": """
        viewed/studied/surveyed/controlled/curated/followed/tracked/patrolled/policed/observed/
        surveilled/considered/minded/analyzed/appraised/noted/audited
    """,
    "subject_to_review": """
        only/after/upon/following ~2 review/moderation/screening/approval
        released/approved/cleared/passed/okayed by ~2 moderator*/administrator*/editor*
        go/goes/pass/passes through/to/past ~4 first/office/team/staff/unit/desk/editor*/clerk
        there/there's ~5 reading/watching/checking/reviewing
        held/hold/holds/queue/queued/await*/pending/wait/waits/waiting ~2 moderation/review/
            approv*/moderator*
        has/have/assigned/employ* ~2 moderator*
        moderator* ~2 online/present/available/logged/connected/working/watching
        moderation/moderator hours/schedule/times
        go/goes/pass/passes/run/runs through/by/past ~2 moderator*/administrator*/editor*/reviewer*
        moderator* ~2 on duty/hand/shift/call/watch/board
        held/hold/holds/sits/sit/stay/stays/kept/goes/go/placed/queued ~4 queue
        pass/passes/passed/go/goes/run/runs through/past/by/before/under ~3 eyes/hands/desk/
            moderator*
        pass/passes/go/goes before/past a/an/one/our ~2 human/person/officer/employee/editor/
            moderator/sergeant/clerk
        until ~4 approve*/okay*/ok/cleared/clears/signed/signs
        only/once/after ~5 approves/approved/okayed/cleared
        will/must be approved
        has to be approved
        subject/subjected to ~4 monitor*/moderat*/review*/screen*/scrutin*/oversight
        subject/subjected to ~4 supervision/approval/vetting/evaluation
        gets/given/receive/receives ~3 look/once/read/vetting/screening
        get ~2 once over
        keep/keeps/keeping ~3 under ~1 review/observation/watch
        kept/keep/keeps under ~2 review/observation/watch/surveillance/supervision/eye
        undergo/undergoes/face/faces/facing ~3 screening/moderation/review/vetting
        until/once/after ~4 seen/read/looked/checked/reviewed/vetted ~1 it/them
        until/once/after ~4 approves/reads/checks/reviews/vets ~1 it/them
        until/once/after ~2 looked at/over
        ok/okay/okays/greenlight* it/them/each/every
        require/requires/need/needs ~1 approval/moderation
    """,
    "round_the_clock": """
        24hrs
        constant*/continu*/always/immediately/instantly/promptly/nonstop
        realtime
        live
        every/each/all
        24x7/daily/hourly
        24 x 7
        clock
        seven days
        at every hour
        on the spot
        24 ~1 7
        24 hours
        24 hour ~1 basis
        twenty four
        around/round the clock
        day and/or night
        at all hours/times
        all the time
        full/real time
        every hour/minute/day
        all day
        hours a day
        days a week
    """,
    "part_time": """
        weekly
        once/twice/times a/per/every/each day/shift/week/hour
        most days
        at intervals
        when we can
        first thing
        at ~2 start ~3 shift/day
        outside ~3 hours
        off hours
        overnight/nights/night/evenings/evening/weekend/weekends/holidays
        monday/mondays/weekday/weekdays/workdays/fridays
        periodic*/occasional*/intermittent*
        after/before ~2 hours
        during ~4 hours/day/week/workday
        business/office/working/regular/normal/work/daytime hours/days
        as ~2 time/staffing/resources/staff permit*/allow*
        when ~3 available/permit*/allow*
        time to time
        reasonable effort/efforts
    """,
    "purpose_limit": """
        for ~5 emergenc*/crime*/report*/service/requests/calls/help/assistance/complaints/tips
        by ~2 dispatch*/911
        by 9 1 1
        before ~2 posted/posting/published/publication/appear*/public
        prior to ~2 posted/posting/publish*/publication/appear*
        in advance
        until ~3 complain*/flag*/report*
        after ~3 posted/publication/published
    """,
    "exception": """
        unless/except/solely/merely/simply/just/because/only/based/basis/until/quickly
        due
        immediately/promptly/otherwise/if/without/edit/alter/everything/every/viewpoint*
        criticism/critical/for/consult*/reason/discourage*/disagree*
        in a timely
        right away
        as required
        at least
    """,
    "not_visitor_content": """
        local news
        news page/pages/site/sites
        this/the/our/that/its/accessibility/privacy/mission/legal/policy statement
        phone*/telephone*/line/lines/number/numbers/voicemail*/camera*/cctv/radio*
        scanner*
        network/networks/traffic/usage/weather/compliance/situation*/storm*/intrusion*
        criminal
        gang*/device*/computer*/equipment/keystroke*/offender*/inmate*/system/systems
        performance/e-mail/email/emails/inbox/mailbox/fax/policy/policies/guideline*
        rules/terms
        agreement*/settings/children/child*/kids/vehicle*/building*/reputation/analytics
        trends
        e mail
        employee* ~2 use/activity/accounts
        applicant/applicants/candidate/candidates/bidder/bidders/vendor/vendors/inmate/inmates/
            prisoners message/messages/question/questions/submission/submissions/email/emails
        press/news release*
        news coverage
    """,
    "other_comment": """
        debate/candidates/election*
        from the audience/floor
        draft/proposed/proposal*/budget/hearing*/meeting*/rezoning/testimony/rulemaking/ordinance*
        by/via/from/through ~1 mail/email/letter/phone/survey
        for ~2 contest/competition/exhibit/raffle
        site/master/strategic/transportation plan
        in court
        attributed to
        by/from ~2 suspect*/defendant*/offender*/inmate*
        on ~2 plan/project/application/applications
    """,
    "uncommitted": """
        no/not/without/nor/never/cannot/can't/don't/doesn't ~2 obligat*/promis*/guarant*/duty/
            commit*/undertak*/responsib*/requir*/resources/plan/intend/staff
        not/isn't/aren't ~1 oblig*/bound/able
        unable/impossible
    """,
    "remove": """
        remove/removes/removed/removing/removal/delet*/hide/hides/hidden/hiding/erase
        erases
        erased/erasing/purge*/withdraw/withdrawn/unpublish*/suppress*/expung*/takedown
        discard*
        eliminat*/obliterat*/conceal*/banish*/retract*/unlist*
        redact*/scrub*
        edit/edits/edited/black/blacked/blot/blotted/blank/blanked/cross/crossed/screened/
            strike ~1 out
        make/makes/made/making/render/renders/rendered ~5 invisible/unviewable/unseen/inaccessible
        collapse/collapses/collapsed ~2 comment/comments/reply/replies/thread/threads/post/posts
        reject/rejects/rejected/rejecting/rejection
        censor*
        take/takes/taken/taking/took ~3 down
        take/takes/taken/taking ~2 off/offline/away
        take/takes/taken/taking ~4 out of ~2 view/sight/circulation
        remove*/hide/kept/keep/move/moved/moves ~4 from ~2 view/sight
        move/moved/moves/moving ~4 out of ~2 view/sight
        weed/weeds/weeding/sift/sifts/strip/strips/stripped ~4 out
        refuse/refuses/deny/denies/decline/declines ~2 publication
        refuse/refuses/decline/declines ~2 post/publish/approve/allow/display/accept/print
        leave/leaves/left/leaving ~1 out
        filter/filters/filtered/weeded/screen/edited/moderated/monitored out
        block/blocked/blocks/blocking ~2 comment/comments/post/posts/content/message/messages
        restrict/restricts/restricting/limit/withhold/withhold*/exclude/excludes ~3 comment/
            comments/post/posts/posting/postings/content/submissions
        comments/posts/content ~4 may/will be ~3 blocked/restricted/withheld/excluded
        mute/mutes/muted/muting ~2 comment/comments/post/posts/reply/replies/thread/threads
        disallow ~2 comment/comments/posts
        decline/declines/declining/refuse/refuses/refusing a/any/the/your/some/all/such/those ~3
            comment/comments/post/posts/posting/postings/submission/submissions/message/messages/
            reply/replies/picture/pictures/photo/photos/entry/entries/contribution*/content
    """,
    "given_up": """
        is/are never used/exercised/invoked/applied
        never use/uses/exercise/exercises/invoke/invokes/apply/applies/will
        never will ./!/;/,
        never do/does so/that/this
        not/don't/doesn't/won't ~1 use/exercise/invoke ~1 power/right/authority/option
    """,
    "stale": """
        not/isn't/aren't/inaccessible/less ~2 accessible
        out of date
        outdated/out-of-date/stale/superseded/obsolete/broken/archived/inaccessible
        older than
        after ~1 day/days/week/weeks/month/months/year/years/event/events/deadline
        when/once ~5 filled/expired/over/ends/concluded/found/sold/resolved
        by the end of
        retention schedule/period
        no longer current/accurate/available/needed/maintained
    """,
    "cull": """
        strike/struck/weed/cut/cuts/pull/pulls/pulled/pulling/zap/zaps/zapped/zapping/nuke*/axe/axes/
            axed/bin/bins/binned/trash/trashed/trashes/toss/tosses/tossed/yank*/prune/prunes/
            pruned/pruning/chuck*/ditch/ditched/bounce/bounces/bounced/wipe/wipes/wiped/scrap/
            scraps/scrapped/dump/dumps/dumped/nix/nixed/mask/masks/masked/obscured/quash*/
            declined/refused/denied/dismissed/excluded/whacked/boot/boots/booted/junk/junked/
            drop/drops/dropped/omit/omits/omitted/spike/spiked/obscure/obscures/mute/mutes/
            cancel*/eject/ejects/ejected/revok*/collapsed/muted/disallowed/
            squelch*/trim/trims/trimmed/snip/snipped/quarantin*/shelved/excis*/cull*/kill/killed
        is/are/be/get/gets ~2 blocked/withheld/filtered
        clear/cleared/clears/cleaned/rid of
        get/gets/getting/got/gotten rid of
        hold/holds/held/holding ~3 back
        do/does/done away with
        dispose/disposes/disposed of
        clean/cleans/cleaned/clear/clears/cleared/tidy/tidied/sweep/swept/strip/stripped/sift/
            sifted/root/rooted ~4 up/out/off/away
        turn/turns/turned/send/sent ~3 away/back/down
        throw/throws/thrown/toss/tossed/kick/kicked ~3 out/away
        put/puts ~3 in the bin/trash
        show/shows/shown ~3 the door
        switch/switches/switched/turn/turns/turned ~1 it/them off
        send/sends/sent ~6 packing
        take/takes/taken/taking ~3 out
    """,
    "vanish": """
        come/comes/coming down/off/out
        go/goes ./!/,/;/—/:/too/away/poof
        will/must/to/gotta go ./!/,/;/—/:/too
        disappear*/vanish*
        , poof/bye/zap/gone ./!/,
        be/is/are/they're/it's/that's gone
        get/gets the boot/axe/chop/hook/ax
        be/is/are history/toast
        be/is/are off ~1 page/wall/site/feed/board/channel
        what ~1 stays ~2 what goes
    """,
    "removable": """
        material*/information/language/photo/photos/picture*/image/images/video/videos/link/links/
            text/opinion*/speech/profan*/obscen*/spam*/threat*/attack*/insult*/slur*/abuse/
        abusive/harass*/nudity/porn*/pornograph*/troll*/vulgar*/swear*/curs*/cuss*/advert*/ads/
            solicitation*/bully*/bullying/hate/racis*/nonsense/rant/rants/rudeness/
            chatter/remarks/sidetracks/
            sarcasm/digs/libel*/defamat*/expletive*/epithet*/rubbish/memes/emoji*/
            violations/question/questions/profanities/lies/misinformation/gossip/nastiness/
            name-calling/incivility/f-bomb*/filth/smut/innuendo/doxxing/doxing/ad
        anything/everything/whatever/something/stuff ~1 rude/ruder/mean/nasty/ugly/crude/foul/vile/
            hateful/offensive/obscene/abusive/unkind/uncivil/inappropriate/unlawful/illegal/
            objectionable/profane/vulgar/indecent/unrelated/irrelevant/sexual/hostile/threatening/
            disrespectful/else/like/of/against/off-topic/lewd/hurtful/racist
        prohibited/offending/offensive/unlawful/objectionable matter
        whatever/anything/everything/those break*/breach*/violat*/fail*/falls/fall/does/do/
            contraven*/offend*/infring*/conflict*/crosses/goes/runs/doesn't
        it/them/they/those/ones/anything/everything/something/whatever/what/these/such/that/this/
            stuff/any ./!/,/;/:/—/that/which/who/with/if/when/for/and/or/without/is/are/will/
            gets/may/can/containing/as/from/to/promptly/down/up/goes/comes/we/immediately/at/once/
            because/unless/at/on/off/out/away/through/within/so/you/disappear*/vanish*/won't/not
        what stays
        violat* these/this/our/the
        name calling
    """,
    "thing": """
        snow/ice/graffiti/vehicle*/car/cars/truck*/tree/trees/debris/trash/garbage/litter/object/
            objects/printout*/belongings/equipment/child/children/bridge*/fence*/seat/seats/
            weapon*/gun/guns/firearm*/barricade*/sign/signs/furniture/animal*/dog/dogs/stray/
            prisoner*/inmate*/suspect/suspects/tattoo*/asbestos/lead/books/mold/
            data/records/account/accounts/agenda/tents/encampment*/leaves/brush/stump*/bike/bikes/
            bicycle*/scooter*/boat/boats/mattress*/cookies/hydrant*/cable*/wire/wires/barrier*/
            officer/employee*/clothing/shoes/valuables/keys/item/items/motion/charges/charge/
            mail/parcel/parcels/envelope*/poster/flyer*/flier*/leaflet*/banner*/cone/cones/roadblock*/checkpoint*/
            warrant*/permit*/license*/licence*/fee/fees/application*/claims/bids
        this/the/that notice
    """,
    "not_content": """
        job/event/news/vacancy/employee/employees posting/postings/post/posts/ad/ads
        web/website/webpage/site/page/linked content
        post office/offices/master/mortem/war/traumatic
        fence/goal/sign/lamp/command/guard/trading/bed/gate/utility/mile/wooden ~1 post/posts
        post that/which fell
        content of/in the vehicle/car/house
        public comment period
        post storm/fire/flood/blaze/crash/game/election/incident/arrest/event/pandemic/mortem
        message/messages ~5 line/voicemail/hotline/machine
    """,
    "own_content": """
        this/that post/photo/video/picture/story ./!/,/tonight/today/tomorrow/soon/when/once/after
        our/their/his/her/your/its own ~1 post/posts/comment/comments/tweet/tweets/posting/
            postings/message/messages/content/page/story/stories/updates
        our ~1 posts/tweets/updates/stories/videos are/get/may/will/stay/come/go/disappear
        content/comment/comments/post/posts/material posted/made/published/written/shared/left by ~1
            employee/employees/officer/officers/staff/personnel
        comments/post/posts/material by ~1 employee/employees/officer/officers/staff/personnel
        employees/officers/officer/employee/members/staff whose ~1 post/posts/comments/content
        posts/content/tweets we post/make/publish/share/write/wrote/posted
    """,
    "no_right": """
        no right/rights/authority/power/powers/ability/way/intention/plan/plans/wish/means ~1
            to/of
        not ~3 right/authority/power/ability/reserve/intend/plan/seek/claim/able/capacity/means to
        doesn't/don't/cannot ~3 right/authority/power/ability/reserve/intend/plan/seek/claim ~3 to
        waive*/surrender*/renounc*/gives/give/gave ~2 up ~2 right to
        waive*/surrender*/renounc*/forgo*/disclaim* ~3 right to
    """,
    "<passive>": "be/is/are/get/gets/getting/being/been",
    "no_reason": """
        is/are/be no/not/never ~1 reason/ground/grounds/cause/basis ~3 to/for
        isn't/aren't ~1 reason/ground/grounds/cause/basis ~3 to/for
    """,
    "gone": """
        off/out they/it go/goes
        come/comes/came/coming/taken/pulled down/off
        pull/pulls/pulled/pulling
        zap/zaps/zapped/zapping/nix/nixed/nuke/nuked/axe/axed/yank*/trash/trashed/bin/binned
        wipe/wipes/wiped/wiping/clear/clears/cleared/toss/tosses/tossed/boot/booted
        expunge*/disappear/disappears/vanish/vanishes
        get/gets/getting rid of
        out of ~1 view/sight
        take/takes/taken/taking/keep/keeps/kept ~6 off/from
        won't/don't/doesn't/not ~1 stay/last/survive/remain
        won't/don't/doesn't/not ~1 be ~1 left/let up/through/stand/in/standing
        won't/don't/doesn't/not ~2 run/release/released/print/printed/show/shown/carry/host
        won't/don't/doesn't/not ~1 make/get it/through/past
        goes/go/gone/out ./;/!/,/—
        not/don't/doesn't/won't/isn't/aren't/never ~2 published/approved/accepted/displayed/shown/
            released/printed/aired/entertained/posted/cleared/passed/validated/live/publish/release
        withdraw/withdraws/withdrawn/withhold/withholds/withheld ~3 comments/posts/from
        not ~1 appear/show
        save ~2 for elsewhere/somewhere
        save ~6 elsewhere
        <passive> ~1 declined/refused/dropped/chopped/canned/pulled/bounced/culled/pruned/nixed/
            discarded/cut/tossed/scrubbed/cleaned/stripped/barred/excluded/withheld/zapped/binned
        <passive> the ~1 chop/axe/boot/heave/hook/bin/ax/trash
        in/into/to/for the ~1 bin/trash/chop/garbage
        drop/drops/dropped ~2 comment/comments/post/posts/it/them
        subject to ~2 removal/deletion
        lose/loses ~2 comment/post
    """,
    "hold_to": "stick/stay/staying/sticking/keep/keeping/confine*/adhere/focus*/remain",
    "unpublish": """
        not/won't/don't/never/doesn't/isn't/aren't ~1 be ~2 published/approved/displayed/shown/
            accepted/validated/visible/released/aired/printed/carried/kept/entertained/put/
            retained/tolerated
        are/is/it's not published/displayed/shown/released/printed/retained/visible
        not/won't/don't/never/doesn't ~1 put/let/make ~5 up/through/onto/in/stand/past
        not/won't/don't/never/doesn't/can't/cannot ~1 stay/last/survive/remain/stand/live ~3 up/
            long/online/posted/visible/page/wall/here/there/./,/;
        not/won't/don't/never/doesn't ~1 get/gets/make/makes/slip/come/go/goes ~2 past/through/
            onto/live/up/public
        not/won't/don't/never/doesn't ~1 see ~1 light
        not/won't/don't/doesn't/never ~1 appear/run/show ~1 up/here/./,/;/:/—/on/online/publicly/
            below/under/if
        won't/don't/doesn't/will ~1 not/never appear
        not/won't/don't/never/doesn't ~1 publish/display/print/release/run/show/host/carry ~2
            <visitors>
        taken ~1 from public view
        not/no/never ~2 obliged/obligation/obligated/bound/duty/required to ~1 keep/publish/
            host/leave/post/display/carry
        be/is/are/isn't/aren't ~1 not ~1 permitted/allowed/suffered/let to ~1
            remain/stay/stand/appear
        isn't/aren't/won't ~1 permitted/allowed/let to ~1 remain/stay/stand/appear
        not/won't/aren't/isn't ~1 be/are/is ~1 permitted/allowed to ~1 remain/stay/stand/appear
        no ~8 left/stay/stays/remain/remains ~1 standing/up/online/visible
        kept/keep/keeps/held/hold/left/leave/leaves ~3 off/out/unpublished
        keep/kept/keeps ~4 off ~2 page/wall/site/feed
        unapproved/unpublished
        cannot/can't publish/display/print ~3 <visitors>
        won't be ~2 posted
        will/would not ~1 be ~1 posted
        not ~1 publish/approve/display
        declin*/reject*/refus* ~1 any/a/the/every ~1 submission/submissions/remark/contribution
        may/will/can/shall/might ~3 decline/refuse ~1 comments/posts/contributions/remarks/messages/
            replies
        turn/turns away ~2 comment/comments/submission/submissions/post/posts
        never be ~1 published/approved/posted
        not ~1 make/made it/public
        disapprov*
        no <visitors> ~6 be/is/are/get/gets ~1 published/approved/posted/displayed/shown/printed
        not every/all ~3 is/are/be/get/gets/will ~1 published/approved/posted/displayed/shown
        be/is/are/get/gets/being ~1 denied/refused publication/approval
    """,
    "stays_if": """
        stay/stays/remain/remains/kept/visible/posted/published/approved/up/shown ~4 only if/when/
            while/as/so/where/provided
        only ~1 comments/posts/replies/messages/submissions/remarks ~6 stay/remain/published/
            approved/posted/shown/displayed/kept
        stay/stays/remain/remains ~3 so/as long as
    """,
    "not_removal": """
        unsubscrib*
        snow/graffiti/tree/debris/vehicle/leaf/trash/tattoo/asbestos/child* remov*
        drop/drops/dropped/strike/struck/remove/removed/deleted/taken off/from ~2 list/lists/
            directory/inbox/register/roll/rolls/calendar/agenda
        hidden/removed/deleted from your
        limit/limits/restrict/restricts/limited who
        your number/name/address/email/subscription ~3 removed/deleted
        removed/deleted from our ~1 mailing/system/database
        declined/refused/rejected after
        remove/delete/removing ~2 account/cookies/yourself/vehicle/shoes/valuables/
            belongings/app/application/keys/snow/debris/contents
        remove/delete/removing your/my/his/her/their/the name
        removed from office/service/duty/list/home
        you/would/we'd/i'd like ~6 removed/deleted/hidden/taken/remove/delete/take
        want/wants/wish/wishes/request/requests/ask/asks ~6 removed/deleted/hidden/taken/
            remove/delete/take
        request* ~3 removal
        removal/hide from
        strike/struck ~2 by/vehicle/pedestrian
        moved/voted/motion/ordered to strike/remove/delete
        anything goes
        strike/strikes/struck ~1 balance/deal/chord/agreement/note/pose/team
        approve/approves of
        kept/keep ~3 off ~2 road/roads/street/streets/ice/grass/drugs
        hidden fees/camera/cameras/drawer
        cut down/off/short/back/costs/edge
        hit and run
    """,
    "kept_none": """
        irretriev*/irrecoverabl*/unrecoverabl*
        destroyed/shredded
        no ~2 copy/copies/record/records/backup/trace ~2 kept/retained/remain*/exist*/made/
            saved/stored/left
        not ~3 kept/retained/archived/preserved/saved/stored/recoverable/recovered
        don't/doesn't/never ~3 keep/retain/archive/preserve/save/store
        does/do/will not ~3 keep/retain/archive/preserve/save/store ~3 copy/copies/them/record/
            records/comments/it/removed/deleted/posts
        without ~1 keeping/saving/retaining ~2 copy/copies/record/records
        without ~1 copy/copies/record/records
        permanently erased/destroyed/purged/wiped
        erase*/gone/destroy*/wiped/deleted/removed ~2 for good
        cannot/can't be recovered/restored/retrieved
    """,
    "prohibit": """
        prohibit*/forbidden/disallow*/banned/barred/unacceptable/impermissible
        not-allowed
        forbids
        avoid/avoids/avoiding
        not/never ~2 allow/allowed/permit/permitted/tolerate/tolerated/acceptable/accept/
            accepted/welcome/appropriate/condone/condoned/suitable/ok/okay/posted/authorized/
            supported
        isn't/aren't/wasn't/won't ~1 allowed/permitted/tolerated/acceptable/accepted/appropriate/
            condoned/suitable/ok/okay/welcome/authorized/civil/fine
        you/users/visitors/participants/posters/i won't ~1 post/use/share/submit/write/say/insult/
            bully/harass/attack/threaten/swear/curse/upload/abuse/mock/engage
        you/users/visitors/participants/posters/i will not ~1 post/use/share/submit/write/say/
            insult/bully/harass/attack/threaten/swear/curse/upload/abuse/mock/engage
        don't/doesn't/won't/cannot/can't ~1 allow/permit/tolerate/accept/condone
        must/shall/should/cannot not ~1 be
        may/must/shall/should/can/will/do/does/agree/agrees/asked/please/ask/are not ~2 post/
            posts/contain/contains/include/use/share/submit/upload/make/write/publish/engage/
            attack/insult/harass/abuse/swear/bully/send/leave/involve/comment/display/say/
            threaten/violate/curse/cuss/transmit/have/promote/advertise/name/place
        don't/cannot/can't/mustn't/shouldn't ~1 post/use/share/submit/upload/make/write/include/
            publish/be/attack/insult/harass/abuse/swear/bully/curse/cuss/engage/send/comment/
            leave
        never ~1 post/use/share/submit/write/attack/insult/harass/abuse/swear
        not to ~1 post/use/share/submit/upload/make/write/include/attack/insult/swear
        refrain*/abstain* from
        post/write/say/share/publish/posting nothing
        free of/from
        no ~5 tolerated/allowed/permitted/accepted
        zero tolerance
        no place here/on
        no place/room/space/home for
        nobody/no-one gets/may/shall/should
        no one gets/may/shall/should
        you/users/visitors/people/commenters/everyone/participants not post/use/write/include/share/
            submit/upload/make/engage/insult/attack/leave/swear
        not/isn't ~1 the/a/your place/spot/venue/forum/space/soapbox to/for
        inappropriate content/comments/posts/material/behavior/language/
            conduct/messages ~4 include*/is/are/:
        unacceptable/prohibited/improper ~2 content/comments/posts/material/behavior/language
        violation*/violat* ~6 include*
        off limits
        out of bounds
        no-nos
        no chance of ~1 staying/appearing/surviving/remaining
        unwelcome/unwanted/intolerable/don'ts/no nos/no no
        has/have no ~1 place/business
        not wanted
        don't/do not ~1 want ~3 comments/posts/see/here/read
        skip the
        cut out the
        hold off on
        steer clear/away
        stay away from
        leave ~5 at ~1 door
        leave ~3 out of
        keep ~6 out of ~2 comments/posts/discussion/replies/it
        no patience/time/tolerance/use for
        draw/draws/drawing the/a line
        not/don't/won't/can't/never/cannot ~1 stand/put up/with ~1 for/with
        won't/not/doesn't/don't fly
        not/isn't/aren't cool/kosher/on/done/us
        crosses/over the line
        a/big no go/no
        no go/no
        forbid*/ban/bans
        rather not see/read/have
        what/things/content/comments ~2 we ~1 don't/won't ~2 want/post/run/print/put
        against ~2 rules/policy/guidelines
    """,
    "ban": """
        ban/bans/banned/banning/block/blocks/blocked/blocking/bar/barred/suspend*
        restrict*
        limit/denied/deny
    """,
    "welcome": """
        welcome*/encourage*/invite*/invited/appreciate*/thank/thanks/okay/ok/glad
        don't/do/doesn't/won't ~1 mind
        is/are/all/perfectly/equally fine
        all right/good
        no problem
        allowed/allow
        allows/permitted/accept/accepts/accepted/embrace*/protected/love/enjoy
        feel free
        look forward
        we want
        like to see/hear
        acceptable
    """,
    "rules": """
        please
        we ask
        ask ~2 you/that/visitors/users/participants/commenters/everyone
        must/should/required
        keep/stay/remain/be/follow
        guideline*/rule/rules
        agree to
        expect/expects/expected
        are asked to
        should/need/needs/have/has to
        stick/confine*/limit/adhere/focus
    """,
    "following": """
        following/such/these/below
        include/includes/including
        that/which/if ~2 contain/contains/containing/are/is/include
        containing
        with any of
        because/when it/they
        example/examples
        limited to
        as follows
        deemed/considered/judged/found ~1 be
        are/is/be/being
        of ~2 kinds
        grounds
    """,
    "continues": """
        this/these/they/such/examples/it/those/that ~3 include/includes/including/covers/cover/
            mean/means
        these/examples are
        for example
        examples are/:
        we mean
        among them/these
        so do/does/are/is/will/must/goes
        same for/with/goes/applies
        also/likewise/ditto/nor/neither/similarly
        first/firstly/second/secondly/third/thirdly/finally/lastly/because
        grounds/reasons ~2 :/are/include
        this/that/it happens
        it may/might/was/could
        we do for/so/when/if
    """,
    "grounds_title": """
        prohibited/prohibitions
        not allowed/permitted/acceptable/tolerated
        prohibited/unacceptable/forbidden/inappropriate/banned ~1 content/comments/posts/
            language/behavior/conduct/material
        grounds/reasons for ~2 removal/removing/deleting/deletion
        subject to removal/deletion
        do not post
        don't post
        grounds/cause for ~1 removal/removing/deletion/deleting
        reason/reasons ~3 comment/comments/post/posts ~3 removed/deleted/hidden
        community/house/ground don'ts
    """,
    "endorse": """
        endors*/sanction*/adopt*/agree/agrees/agreement/vouch*/ratif*/condon*
        stand/stands behind
        share/shares/shared ~2 view/views/opinion/opinions/position
        speak/speaks/speaking for
        mean/means/imply/implies/indicate*/suggest*/signif* ~6 endors*/agree*/approv*/support*
    """,
    "side_with": "approv*/support*/verif*/advocat*/recommend*/guarantee*/confirm*/subscribe*",
    "reflect": """
        give/gives/giving back
        reflect*/represent*/express*/constitut*/attribut*/mirror*/belong*/imput*
        those/that/views/opinions/opinion/view/position/positions/words of
        be/is/are ~3 statement/statements/words
        be/is/are ~4 view/views/opinion/opinions/position/positions/policy
        speak/speaks/speaking for
    """,
    "opinion": """
        opinion*/view/views/viewpoint*/position/positions/belief/beliefs/sentiment*
        stance
        attitude*/thought*/perspective*/outlook*/idea/ideas/values
    """,
    "own": """
        solely/alone/only/exclusively/own/their/individual/sole/purely/personal/strictly
        expressly
    """,
    "other_subject": """
        link/links/linked/advert*/ad/ads/product*/hyperlink*/candidate*/following/follow
        friending/liking/like/likes/retweet*/sharing/vendor*/commercial/trademark*
        follows
        friend/tagging/campaign*/companies/logo/logos/sponsor*
    """,
    "record": """
        subject to ~4 records rules/requirements
        consent/consents/agree ~3 disclosure/release
        become* ~2 public property
        public document*
        records/transparency/information/government/disclosure/inspection law/laws/act/acts/
            statute*
        public ~1 property/domain
        law/laws/act/acts/statute* ~1 on/of ~1 records/information/transparency
        foia/foi/foil/cora/ogra/sunshine/gora/cpra/pra/opra/mpia/foip
        public record*/disclosure/inspection/release
        public/open/freedom ~1 records/information/record act/law/laws/statute*
        open records
        freedom of information
        right to know
        public information act/law
        government records access
        government in the sunshine
        access to information
        freedom of information and protection
        subject to ~6 disclos*/release*/inspection/discovery/production
        be ~3 disclosed/released/disclosable/inspected
        becomes/become/are/is disclosable/discoverable
        open to ~4 inspection/disclosure/request*
        publicly disclos*/releas*
        disclosed/released/produced upon/on/in ~2 request*
        may/can/could/will/must/might/to disclose/release/produce ~3 comment*/post*/message*/it/
            them/content
        record open to
        matter of public record
        part of ~2 public/official record
        disclos* ~3 law/statute/act
    """,
    "a_record": """
        is/are/considered public in/under/by/per/according
        it's/they're ~3 record/records/documents
        fall/falls/come/comes ~5 record/records
        definition of ~3 record/records
        is/are/be/as/considered/treated ~2 public information/record/records/document*
        is/are/be/become/becomes/considered/deemed/as/constitute/constitutes/remain/remains/
            count/counts ~3 record/records
        like any/every ~2 record/paper/document
        archive/archives/file/files ~4 is/are ~1 open/public
        part of ~4 file/files/archive/archives/docket
        in/into/to ~2 public archive/archives/dossier
        a record that/which/and
        part of ~3 record/records
        in/into/of/to the ~1 public docket/file/dossier/record
        under/by ~3 law/act/statute* ~7 is/are public
        record of ~1 city/county/town/agency/department/office/district/government
    """,
    "give": """
        provide/provides/providing copies
        hand/hands/handed/handing over/out/to
        turn/turns/turned/turning over
        hand/hands/turn/turns/give/gives ~3 over
        give/gives/given ~1 out/copies/up/it/them/what/your/to
        searched/consulted/perused
        given/furnish*/supplied/supply/provided/produce/produced/producing/reproduc*/surrender*/
        copied/obtain*/requested/demanded/inspected/released/release/published/disclosed/disclose/
            discoverable/disclosable/releasable/viewable/discovered/subpoena*/accessed/examined
        get/gets/got what/your/copies/it/them/hold
        get/gets/getting copies
        ask/asks/asked ~2 for/to it/them/see/read/copies/what/your
        made/make/makes/become/becomes ~4 available
        request/obtain/get/gets/demand/have/want/see/receive/buy ~2 copy/copies of/./,/;/!
        right/rights/entitled ~1 to ~1 see/read/inspect/view/examine/copy/access/obtain
        may/can/could obtain/inspect/copy
        end/ends/wind/winds up in/with
        end/ends/wind/winds up ~4 newspaper/news/court
        inspect/examine/copy what/your/it/them
        open/available to
        shared/passed with/on
    """,
    "asker": """
        compelled/forced/ordered/made/obliged/obligated/bound to
        public/people/anyone/everyone/others/citizens/person ~1 has/have ~3 right/rights
        anyone/anybody/whoever/everyone/people/persons/person/citizens may/can/could obtain/inspect/
            request/demand/copy
        like any/every ~2 record/paper/document
        records response/search
        under ~3 rtkl/rtk/foi
        by others/anyone/press/media/public/reporters/courts/lawyers/anybody
        by the/any press/media/public/courts
        anyone/anybody/whoever/everyone/everybody/someone/somebody/those/person/persons/people/
            citizen*/party/parties/reporter*/others/member/one/individual*/requester*/
            newspaper ~2 ask/asks/asking/request/requests/requesting/want/wants/file/files/
            filing/demand/demands/seek/seeks/make/makes/inquire*/care/cares
        whoever
        any/a/the citizen*/requester*/requestor*/reporter*/newspaper*
        requester*/requestor*/journalist*/reporter*/newspaper*/lawyer*/litigant*
        the/any press/media/public
        news outlet*/organization*
        records/record/foia/information/disclosure/document/foi/rtk request/requests
        on/upon/by request
        response/answer/responsive/pursuant to ~4 request*/law/act
        lawful/lawfully request*
        if/when ~4 asked/requested/request/requests
        files/file/filed/filing/makes/make/made a ~1 request
        by law
        law/laws/statute/act ~3 require*/oblig*/compel*/demand*/makes/lets/allow*/entitle*/give*/
            call*/say*
        under ~6 law/laws/act/statute*/foia
        any person/one/citizen/member/resident
        discovery/litigation
        court order
        members of the public/press/media
        third parties
        to ~1 public/others/anyone/media/press
        general public
    """,
    "unprivate": """
        nothing ~6 off the record
        no way/sense/means ~1 private/confidential/secret
        far from private/confidential/secret
        hardly private/confidential/secret
        is/are/be/been/being/considered not ~2 private/confidential/privileged/secret/anonymous
        isn't/aren't/won't ~3 private/confidential/privileged/secret
        not be/stay/remain/kept ~2 private/confidential/secret
        no ~2 expectation* ~2 privacy/confidentiality
        expect/have/has/assume/carr* ~1 no ~2 privacy/confidentiality
        not ~4 expect*/assume* ~5 privacy/private/confidential*/secret*
        nothing ~9 private/confidential/secret
        neither ~6 private/confidential
        not private/confidential
        not ~1 exempt/excluded/immune/shielded ~1 from
        isn't/aren't ~1 exempt/excluded/immune/shielded ~1 from
        never private/confidential
        no ~1 privacy
        don't expect/assume ~5 privacy/private/confidential*
        can't/cannot ~3 keep ~4 private/confidential/secret
        can't/cannot ~3 promise/guarantee ~3 privacy/confidentiality/secrecy
    """,
    "notice_clause": """
        not ~6 request for
        not ~4 notice
        not ~5 constitute/considered/deemed/serve/accepted ~4 request*/notice
        request/requests ~1 not/cannot/can't/must/should/via/through
        file/make/submit a/any/your/public/records ~2 request*
        for ~2 request/requests ~1 use/visit/see/call/contact
    """,
    "other_record": """
        minutes/report/reports/footage/arrest*/budget*/agenda*/calendar/camera/permit*/blotter
        mugshot*/logs/winner*/contracts/meeting/meetings/hearing*/case/cases/survey*
    """,
    "published": """
        publish*/post/posts/share/shares/offer*/keep/keeps/provide/provides/maintain*/
            put ~2 public/open record*/document*
    """,
    "exempt": """
        exempt/excluded/immune/shielded/protected from ~6 disclos*/records/record/law/foia/act/
            release/information
        outside ~3 records/record/law/foia/act/freedom/open/public/right
        not/doesn't/don't/never ~1 cover*/reach*/apply*/applies/extend* ~3 records/comment*/
            post*/message*/what
    """,
    "open": """
        made/make/makes ~1 public
        a ~1 request ~3 public
        available/open/released/disclosed/provided/given/furnished/produced/made ~3 to ~2 public/
            requester*/anyone/others/press/media
        publicly available/accessible
    """,
    "record_topic": "retention/preserv*/archiv*/custodian*/record/records/recorded",
    "private": """
        not/never/won't ~3 hand/handed/turn/turned/give/given ~2 over/out/to
        stay*/remain*/just/only/strictly/kept/is/are/it's ~2 between you and us/the
        keep/keeps/kept/stay/stays ~5 to ourselves
        nobody/no-one else/but/except/outside ~4 see/sees/read/reads
        no one else/but/except/outside ~4 see/sees/read/reads
        not ~2 record/records
        handed/given/shown/released/disclosed/provided/passed/turned/sent ~2 to nobody/no-one
        handed/given/shown/released/disclosed/provided/passed/turned/sent ~2 to no one
        stay/stays/remain/remains ~2 us
        confidential*/private/privately/privileged/secret/off-record/anonymous*
        undisclosed
        off the record
        between us
        not ~3 public record/records/disclosed/disclosable/released
        never ~3 public/disclosed/released/shared
        not ~1 subject to ~6 disclos*/records/act/law/foia/release/request*/information
        not ~2 share ~4 with ~2 anyone/public/others/requester*
        not ~2 disclose*/release*
        won't ~2 disclose*/release*/share
    """,
    "tip": "tip/tips/tipster*/hotline*/informant*/stoppers/witness*/victim*/caller*",
    "personal_data": """
        juvenile*/investigat*/password*/ssn
        personal ~2 information/data/details
        sensitive/private/confidential/identifying ~1 information/data/details/health/patient/
            material/communications
    """,
    "emergency": """
        emergenc*/911/urgent/dispatch
        9 1 1
        crime/crimes/criminal/complaint*/incident*/report/reports/reporting
        life threatening
        request/requests
        legal/official notice*
        claims
    """,
    "aim": """
        purpose*/goal/goals/objective*/intended/news/information/inform*/update*/communicat*
        engag*/reach/share/shares/connect/connecting/disseminat*/stay/hear/tell/telling/show/follow/
            find/learn/know/knows/photo/photos/videos/tips/advice/alerts/events/traffic/tweet*/
            warning*/reports/facts/reunite/reuniting/acquaint/familiarize/chronicle*/discussion/
            exchange/diffusion/dissemination/distribution/publicize/involve/warn/remind/explain/
            teach/highlight/celebrate/promote/educate/alert/notify/bring/brings/bringing/link/
            closure*/delays/keeping/source/latest/account/build/pictures/stories/headlines/help/ask
    """,
    "street": """
        street/st/avenue/ave/road/rd/boulevard/blvd/drive/dr/lane/ln/way/court/ct/plaza/place/pl
        parkway/pkwy/highway/hwy/square/sq/terrace/circle/cir/turnpike/tpke/pike/row/loop/trail/
            box/alley/close/crescent/mews/quay/wharf/pier/causeway/broadway/landing
    """,
    "here": "here",
    "form": "form/forms/webform",
    "urgent": "911/emergency/emergencies",
    "voice": """
        theirs/whoever/author/writer/writers/poster/posters/commenter*/commentor*/repliers
        speak/speaks/speaking/talk/talks/talking for
        own name/behalf/words/voice
        us talking/speaking
    """,
    "audience": """
        resident*/citizen*/communit*/neighbor*/neighbour*/public/visitor*/youth/teens
        teenager*
        recruit*/applicant*/candidate*/businesses/people/families/parent*/student*
        seniors
        customer*/commuter*/driver*/motorist*/rider*/taxpayer*/stakeholder*/constituent*
        everyone/patron*/veteran*/tourist*/employers/professionals/children/victims
        media
        journalists/homeowner*/followers
        those who live/work/visit
        anyone who
        who live/work/visit
        job seekers
    """,
}
