"""Which words of an English question ask for which kind of value, in sentences.

Single words that do so stand beside the Vietnamese ones in value_cues.py.
"""

_AUX = r"(?:do|does|did|will|would|can|may|must|should|shall|is|are|was|were|has|have)"
_BODIES = (
    r"(?:agencies|departments|bodies|units|forces|offices|committees|authorities|ministries"
    r"|organi[sz]ations|associations|unions|institutions)"
)
_ONE = r"(?:per|for (?:each|every)|an? (?:day|month|hour|head|piece|person|night|session))"

HOW_OFTEN = (
    r"\bhow (?:often|frequently|regularly)\b|\b(?:at|with) what (?:intervals?|frequency)\b"
    r"|\bwhat is the frequency\b"
)
"""How often something is done."""
MONEY: tuple[str, ...] = (
    r"(?<!which )(?<!whose )(?<!from what )(?<!out of what )\bbudget",
    rf"how much (?:money )?{_AUX}\b.*\b(?:recei\w+|gets?|gives?|given|grant(?:s|ed)?|lends?"
    r"|lent|borrow\w*|contribut\w+|reward\w*|compensat\w+|reserved|donat\w+|reimburs\w+)\b",
    r"\bwhat (?:\w+ )?(?:prize|reward|bonus|fee|fine|price|charge|allowance|salary|wage|stipend"
    r"|pay)(?: money)?\b",
    # a part of a sum: "of the 300 million dong, how much goes to ..."
    rf"^(?=.*\b(?:dong|vnd|money|budget)\b).*\bhow much\b(?! \w+ {_AUX}\b)",
    r"how much (?:money )?(?:per|for each|for every|apiece|a head)\b",
    rf"\bwhat {_AUX}\b.*\b(?:receive[ds]?|gets?|earns?|paid|pays?|charged?)\b.*\b{_ONE}\b",
)
SOURCE: tuple[str, ...] = (
    r"who (?:(?:is|are|will|would|must|should|has to|shall) (?:be |to )?)?"
    r"(?:pay(?:s|ing)?|fund(?:s|ing)?|financ(?:es?|ing)|foots?)\b(?! (?:for )?what\b)",
    r"(?:sources?|paid out|funded out) of",
    r"\b(?:from|out of|by|with|on|under) (?:which|what|whose) (?:\w+ )?"
    r"(?:funds?|budgets?|sources?|money|purse|pocket|funding)\b|\bat whose (?:expense|cost)\b",
    r"\b(?:which|whose) (?:funds?|budget|source)(?: line)?"
    r" (?:will|must|does|do|is|are|pays?|covers?|finances?)\b",
    r"\bwhere (?:does|do|will|is|must|did)\b.*\b(?:money|funds|funding|budget|cost)\b"
    r".*\b(?:come|taken|drawn|from)\b",
)
AGENCY: tuple[str, ...] = (
    rf"\b(?:which|what) (?:\w+ )?{_BODIES} (?:(?:must|will|should|shall|are|have|to|has|jointly"
    r"|together|also|is|do|does) )*(?:carry|carries|do|responsible|in charge|lead|leads|help|helps"
    r"|take|takes|work|works|share|cooperate|coordinate|join|joins|involved|implement|implements"
    r"|handle|handles|run|runs|organi[sz]e|organi[sz]es|support|supports|assigned|tasked)\b",
    r"\b(?:staff|employees|workers|officers|members|people) (?:of|from|at) which (?:\w+ )?"
    rf"{_BODIES}\b",
)
TERRITORY: tuple[str, ...] = (
    r"which (?:\w+ )?(?:province|district|cit(?:y|ies)|towns?|communes?|wards?|hamlets?"
    r"|villages?)\b(?! (?:have|has|set|aim|plan|mention|report|include|want)s?\b)",
)
