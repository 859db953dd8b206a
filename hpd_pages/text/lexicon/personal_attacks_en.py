"""English phrases for attacks on a person, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "<person>": """
        person/persons/people/individual/individuals/other/others/another/anyone/anybody/
        someone/somebody/everyone/each/users/user/fellow/commenter*/commentor*/poster/posters/
        participant*/visitor*/viewer*/follower*/reader*/patron*/customer*/rider*/passenger*/
        traveler*/traveller*/resident*/citizen*/neighbor*/neighbour*/staff/employee*/officer*/
        deput*/firefighter*/librarian*/operator*/driver*/teacher*/student*/crew/member/members/
        personnel/official*/councillor*/councilor*/volunteer*/victim*/host/hosts/caller*/
        speaker*/contributor*/author*/writer*/personally/child/children/folks/worker*/guest/
        guests/named/crews/team/teams/dispatcher*/nurse*/paramedic*/clerk*/lifeguard*/women/classmate*/player*/colleague*/coworker*/family/families/men
    """,
    "<nasty>": """
        abuse/abusive/hostile/hostility/derogatory/insulting/offensive/cruel/cruelty/nasty/
        hurtful/vicious/demeaning/degrading/mean/spiteful/malicious/disrespectful/rude/
        disparaging/venom/vitriol/contempt/aggression/aggressive/unkind/hateful/inflammatory/
        scorn/slurs/vile/ugly/hatred/personal
    """,
    "<toward>": "at/to/toward/towards/against/about/of/on/upon",
    "ground": """
        personal*/person/individual/verbal/ad ~1 attack*
        personal*/individualized ~1 insult*/abuse/vendetta*/jab*/slur*/smear*/affront*/invective
        personally abusive/offensive/insulting/attacking/hurtful/nasty
        verbal* abus*
        personal remark/remarks/comment/comments/criticism/observations
        personal in ~1 nature/tone/character ~2 hurtful/insulting/abusive/nasty
        turn/turns/turning personal
        besmirch* ~3 <person>
        impugn*/besmirch*/slight*/question/questions/insult*/attack* ~4 character/integrity/
            motives/honesty/reputation/sanity/intelligence/competence/looks/appearance
        cast/casts/casting aspersion*
        show/shows/showing/have/has no/little respect for ~2 <person>
        fail/fails/failing to ~1 treat/respect ~4 <person>/respect
        treat/treats/treating ~3 <person> ~1 with contempt/disrespect/scorn/disdain
        pass/passes/passing judgment/judgement on/upon
        butt of ~3 joke/jokes
        give/gives/giving/cause/causes/causing offense/offence to
        injure/injures/injuring/wound/wounds/offend/offends ~2 dignity/honor/feelings
        direct/directs/directing/vent/vents/venting ~3 at/on/toward/towards/against ~3 <person>
        attack*/insult*/remark*/comments of a personal
        ad hominem*
        insult*/harass*/bully*/bullies/cyberbull*/stalk*/taunt*/belittl*/demean*/humiliat*/
            ridicul*/mock/mocks/mocking/mockery/denigrat*/trolling/intimidat*/malign*/revil*/
            berat*/namecalling/vilif*/jeer*/heckl*/assail*/hounding/hounds/pillor*/mudslinging/
            badmouth*/dehumaniz*/deris*/lampoon*/browbeat*/persecut*/gaslight*/deride*/deriding
        name calling
        call/calls/calling/called ~4 names
        pile ons/on
        character assassination/attack/attacks
        crack/cracks/wisecrack/wisecracks/digs about ~5 <person>
        negative/derogatory/ugly/nasty remark/remarks/comment/comments about ~4 <person>
        hurt/hurts/hurting/embarrass*/wound/upset/discredit* ~3 <person>
        tear/tears/tearing/rip/rips/lay/lays/laying ~1 into
        settle/settling ~2 scores
        get/gets/getting/become/becomes personal
        make/makes/making it personal
        bash*/trash/trashes/trashing/slam*/roast*/diss/disses/dissing/rip/rips/dunk/mistreat*/
            shout*/hate/hates/vent*/lash*/needl*/goad*/bait*/slight*/demoni*/
            scapegoat* ~4 <person>
        witch hunt*
        vendetta*/invective/dogpil*/mudsling*
        punching bag
        sling/slings/slinging mud/insults
        abuse of ~5 <person>
        throw/throws/throwing shade
        directed/aimed/targeted at ~4 <person>
        victim/victims ~1 sham*/blam*
        dog pil*
        put downs
        putdown*
        trash talk*
        bad mouth*
        personal remarks/comments ~3 about/against/directed
        cheap/low shots/blows
        make/makes/making/poke/pokes/poking fun
        attack*/abus*/target*/degrad*/disparag*/disrespect*/smear*/sham*/troll*/scorn*/slur*/
            hound/torment*/antagoni*/slag*/flam*/offend*/snip*/cruel*/ostraci*/pester*/
            victimi* ~5 <person>
        put/puts/putting/tear/tears/tearing/run/runs ~3 <person> ~2 down
        put/puts/putting/tear/tears/tearing/run/runs/running/knock/knocks/knocking/drag/drags/
            dragging down ~3 <person>
        go/goes/going/come/comes/coming after ~5 <person>
        pick/picks/picking ~1 on ~3 <person>
        gang/gangs/ganging ~1 up
        single/singles/singling ~4 out
        turn/turns/turning on ~3 <person>
        laugh/laughs/laughing/sneer*/swear*/curs*/cuss*/dig/digs/swipe*/jab/jabs/lash*/yell*/
            snark*/point/points ~1 at ~4 <person>
        talk/talks/talking down to
        <nasty> ~6 <toward> ~4 <person>
    """,
    "doubtful": """
        abusive/disrespectful/hostile/inflammatory/hateful/attacks/attack/abuse
        abusing
        uncivil/rude
    """,
    "demanded": "",
    "unrelated": """
        sexual*/racial ~1 harass*
        insult* to injury
        cyber/terror*/heart/physical/terrorist/dog/animal/shark/panic attack*
        other/others ~2 attack*
        domestic/substance/drug/alcohol/child/elder/animal abus*
        anti ~1 bully*/harass*
        anti bully*/harass*
    """,
}
