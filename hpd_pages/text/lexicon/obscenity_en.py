"""English phrases for obscene language and matter, by class."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "ground": """
        obscen*/profan*/vulgar*/indecen*/lewd*/lascivious/pornograph*/porn/prurient/nudity/
            nude/nudes/naked/smut*/expletive*/cursing/swearing/cussing/swear/cuss/cusses/curse/
            curses/xxx/raunch*/salacious*/filth/filthy/coarse/crude/risque/racy/ribald/bawdy/
            nsfw/scatolog*/lecher*/foulmouth*/cussword*/swearword*/curseword*/fuck*/
            potty/bawd*/licentious*/cursed
        f/s bomb*/word/words
        sexual*/erotic ~2 explicit*/content/material/language/nature/orient*/suggest*
        sexual*/erotic ~2 remarks/comments/graphic/images/conduct/innuendo*/act/acts
        sexual*/erotic ~2 references/themes/offensive/links/jokes/pictures/photos/matter/talk
        sexual ~1 or ~1 content
        sexual/erotic/suggestive/immodest/immoral ./,/;/!/material/matter/stuff/photos/remarks
        is/are/be/being/too/or/and/, ~1 suggestive/erotic/immodest/sexual/steamy
        of/in a/an ~2 sexual/erotic/lewd ~1 kind/sort/nature/way/manner/tone/vein
        public/common/good decency/morals
        gross/nasty/impolite/improper/unseemly language
        swears/oaths
        not ~1 suitable/fit/appropriate/meant for ~3 audience/audiences/minors/viewers/ears/eyes
        wouldn't/not/never ~1 want/use/say/read/repeat ~6 child/children/kid/kids/
            grandmother/grandma/mother/mom
        graphic/sex sex/act/acts
        sexually charged/themed/loaded
        graphic ~2 sexual
        sexual in nature
        explicit ~2 language/content/material/images/photos/pictures/videos/posts/comments
        foul/dirty/bad/filthy/letter/explicit/strong/gutter/blue/adult/unclean/rough/salty/
            abusive/ugly/colorful/colourful language/words/word/content/mouth*/jokes/joke/
            pictures/talk
        four/4 letter
        unfit/unsuitable/inappropriate/unsuited/improper for ~3 children/minors/family/
            families/kids/young/work/workplace
        not ~4 for ~2 children/minors/kids/families
        family/kid/child friendly/safe/unfriendly
        swear/curse/cuss/rude word*
        x/r rated
        adult material/content/images/matter/themes/photos
        sexual/erotic overtones/comments/remarks/nature/slurs/humor/banter/posts/words/
            references
        locker room
        language/words/comments ~5 grandmother/grandma/mother/kids
        off color/colour
        unprintable
        not/isn't ~1 fit for ~2 children/minors/kids/families/print
        unfit/unsuitable for ~1 broadcast/print/publication
        language ~2 wouldn't ~6 front/grandmother/mother/kids/children
    """,
    "doubtful": """
        offensive/inappropriate/distasteful/improper language/words/content/material
        tasteless language/words/content/material
        rude/unbecoming
        unfit for a general audience
    """,
    "demanded": """
        keep ~1 it/things/language/this/comments/posts/your/talk/discussion ~2 clean/family/pg/
            decent
        keep/stay/stays/staying ~1 clean
        clean language
        watch/mind your language/mouth/tongue
        watch/mind the language
        language/comments/posts/words ~4 suitable/appropriate/fit for ~1 all/every/families/
            family/children/general ~1 ages/age/audiences/audience/readers/viewers
    """,
    "unrelated": """
        sexual orientation/harass*/assault*/identity/preference/abuse/violence/offend*/predator*
        indecent exposure
        crude oil
        family friendly event*/movie*/fun/activit*/show*
        keep ~2 park/parks/street*/sidewalk*/beach*/water/home/river/city/town/lake/
            trail* ~1 clean
    """,
}
