"""How often words are met, to look phrases up by the words that are met least."""

from __future__ import annotations

_FREQUENT = """
    a an the of to in on at by for from with and or nor not no never is are be been was were will
    may can could shall should would must do does did has have had it this that these those they
    we us our you your any all as if than up out off over only just don't doesn't won't can't one
    some each every such its their who what which when where
    el la los las de del en con por para un una y o ni es son ser se no su sus lo al que como a
    puede pueden podra podran sin sera seran nos si esta este estas estos
"""
_USUAL = """
    take takes keep keeps make makes get give gives go public please ask content comments comment
    post posts posting posted site page pages account use uses say send right left
    contenido pagina publico publica
"""
RARITY = (
    dict.fromkeys(_USUAL.split(), 1)
    | dict.fromkeys(_FREQUENT.split(), 9)
    | {"down": 2}
    | dict.fromkeys(".,;:!?—()", 10)
)
"""How little a word helps to find a phrase; 0 for words that are not listed."""

_COMMON = """
    about after again against also another anyone around back because before being best better
    between both call called care center change children church city code com come comes
    community council county course date day days department desk done door down drive during
    early else end even event events ever everyone families family few find first follow form
    found free friday front full fun further game given goes going good great group half hall
    hand having he help her here high him his home hour hours house how however i idea important
    information into job join kids kind know large last later law learn least less let level
    life like line list little live local long look lot made main man many matter mayor me mean
    meet members men might mind mine moment monday money more morning most mr ms much my name
    near need new news next night nothing now number office officer officers often old once open
    order other others own park part past people person phone place plan point police policy
    present problem process program put question quite rather read really record records report
    request residents road room run safe safety said same school second see seen service
    services several share she show side since small so someone something sometimes soon special
    staff start state station stay still street support sure system talk team tell them then
    there thing things think three through throughout time tip tips today together told too
    topic toward town try turn two under unit until upon used using various very video view
    visit visitors walk want watch water way week well whether while whole whom whose why within
    without women word words work working world write year years yes yet young
    agua ahora algo ano anos antes aqui asi aun bien cada calle casa caso ciudad cosa cosas cual
    cuando cuanto dar debe deben departamento desde despues dia dias donde dos ella ellos entre
    era eran favor forma fue gente gracias gran ha hace hacer han hasta hay hora horas hoy
    informacion ir linea lugar manera mas mejor menos mes mi mientras mismo momento mucho mundo
    muy nada nombre noticias nuestra nuestras nuestro nuestros nunca otra otras otro otros parte
    pero personas poco policia porque quien sea segun seguridad sido siempre sobre solo tambien
    tan tanto tener tiempo tiene tienen toda todas todo todos trabajo tras tres tu tus uno unos
    usted ustedes vez vida ya yo
"""
_MOST = """
    the of to and a in is for that on with be are at by this or it as we you will your our from have
    not el la de que y en los las un una por para con del se no su es al lo
"""

OFTEN = (
    dict.fromkeys(_COMMON.split(), 3)
    | dict.fromkeys(_USUAL.split(), 3)
    | dict.fromkeys(_FREQUENT.split(), 8)
    | dict.fromkeys((*_MOST.split(), *".,;:!?—()&"), 40)
)
"""How often each word is met, beside ELSE, a word not listed, and BEGINNING, all that start so."""
ELSE = 0.1
BEGINNING = 0.2
