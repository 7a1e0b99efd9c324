"""Grounds of objections: what speaks against a meeting, an item, a text or a measure.

Two families: that the matter is not the Council's (another forum, an internal affair, no
threat to peace, beyond its mandate), and that what is proposed is bad (one-sided, premature,
harmful, unlawful, a pretext). Either can be said of anything, so a finder looks for them only
in what a state says of the Council's business.
"""

from __future__ import annotations

import re

from ninevotes.reading.wording import Form

_FORUM = (
    r"(?:place|forum|venue|body|matter|business|danger|threat|question|agenda|topic|subject|"
    r"issue|relevan\w+|concern)"
)
_COMPETENCE = Form(
    rf"""\b(?:
      (?:not|never|no)\ (?:[\w']+\ ){{0,6}}?{_FORUM}\b|
      (?:is|are|was|were)(?:\ not|n't)\ (?:on|for|within|in)\b|
      not\ for\ (?:it|the\ council)|not\ up\ to|
      not\ endanger|not\ threaten|not\ (?:regard|consider|see|amount|constitute|pose)\b|
      no\ (?:\w+\ )?(?:mandate|authority|right|reason|need|legal\ basis|jurisdiction|
      justification|point|place|role|say|quick\ fix|attempt|consensus)\b|
      nothing\ to\ do\ with|
      belong\w*\ (?:elsewhere|in|to|with|before)\b|better\ (?:suited|left|handled)|
      (?:proper|right|appropriate|wrong|better)\ (?:place|forum|venue|body|choice|time|moment)|
      (?:are|is|were|was)\ (?:a\ matter\ )?(?:for|the\ business\ of)\ the\ (?:human\ rights|
      general|UN|U\.N\.)|
      (?:internal|domestic)\ (?:affairs?|matters?|business|issues?|question)|business\ alone|
      (?:beyond|outside)\ (?:the|its|their)\b|overstep\w*|exceed\w*|remit|usurp\w*|
      should\ (?:instead\ |first\ |rather\ |only\ |not\ |never\ |be\ left)+|
      should\ be\ (?:addressed|discussed|dealt|handled|resolved|settled|left|
      taken\ up)\ (?:\w+\ )?(?:in|by|at|elsewhere|through|between)|
      own\ (?:\w+\ )?(?:courts?|judges|judiciary|justice|investigators|institutions)\b|
      would\ have\ (?:preferred|liked|wished)|
      not\ (?:in|by|before)\ (?:the|this)\ (?:security\ )?council|
      (?:settled|resolved|solved)\ (?:only\ )?(?:through|by)\ (?:dialogue|talks|
      negotiations?|peaceful)|
      not\ (?:the|an?)\ (?:\w+\ )?(?:answer|solution|court|tribunal|policeman|judge|remedy)|
      leave\ (?:it|this|that|such|the)\b[^.;]{{0,40}}\bto\b|
      should\ have\ been|should\ (?:focus|concentrate)\b|would\ have\ been\ (?:the\ |an?\ )?better|
      (?:give|giving|allow|allowing)\ [^.;]{{3,60}}?\ (?:a\ chance|more\ time|more\ space|time\ to)|
      (?:could|can)(?:not|\ not|n't)\ (?:vote\ for|support|accept|endorse|back|agree|join|
      go\ along)|
      (?:did|does|do)\ not\ (?:view|regard|consider|see|support|endorse|agree)|
      encroach\w*|duplicat\w*|bypass\w*|sidelin\w*|circumvent\w*|
      (?:no|without)\ (?:\w+\ )?(?:grounds?|basis|business|competence)\b|
      none\ of\ (?:the|its)\b[^.;]{{0,20}}\bbusiness|bilateral\ (?:matter|issue|question)|
      (?:left|up|leave\ it)\ to\ the\ (?:people|parties|region|region's|two|country|countries)|
      not\ (?:mandated|entitled|competent|empowered)|fall\ (?:outside|within)|
      not\ recogni[sz]e|never\ recogni[sz]e|interfer\w+|meddl\w+|sovereignty
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BADNESS = Form(
    r"""(?:\b|(?<=-))(?:
      politici[sz]\w+|politically\ (?:motivated|fabricated)|one-sided|un?balanced|unbalanced|
      imbalanced|bias(?:ed)?|partial\b|selective|
      (?:divorced|detached|removed)\ from\ (?:the\ )?reality|lack(?:s|ed|
      ing)?\ (?:\w+\ )?(?:objectivity|balance|legal|any|clarity|evidence|assurances?|guarantees?|
      safeguards?|detail|ambition|teeth|consensus)|
      f(?:a|e)ll(?:s|ing|en)?\ (?:\w+\ )?short|a\ vote\ for\ [^.;]{3,60}\ a\ vote\ for|
      illegal\w*|unlawful\w*|illegitimate|invalid|(?:legally|null\ and)\ void|void\b|
      reckless\w*|irresponsib\w+|prejudg\w+|flawed|hasty|rushed|hurr(?:y|
      ied|ying)|premature|untimely|ill-timed|
      counter-?productive|not\ help|help\ no\ one|no\ help|not\ (?:contribute|serve|solve|advance|
      bring|work|be\ effective)|
      (?:disrupt|undermin|complicat|harm|hurt|hinder|worsen|escalat|inflam|harden|jeopardi[sz]|
      derail|damag|weaken|imperil|threaten|poison|obstruct|provok|aggravat|torpedo|prejudic|wreck|destroy|sabotag|scupper|dash|imped)\w*|
      make\ (?:things|matters|it)\ worse|
      m(?:ade|akes?|aking)\ no\ sense|senseless|
      no\ (?:need|reason)\ (?:for|to)\b|tear(?:s|ing)?\ up|slap\ in\ the\ face|
      heighten\w*\ tensions?|(?:raise|fuel|stoke)\w*\ tensions?|do\ nothing\ (?:but|to)|
      negative\ (?:consequences|impact)|refrain\ from|stirs?\ (?:things\ )?up|
      good\ for\ nothing|suffering\ of|against\ peace|(?:given|had|left)\ no\ (?:time|say|chance)|
      r[au]n\ counter|counter\ to|hard\ to\ (?:enforce|apply)|
      risks?\b|risky|(?:gone|went|left|remain\w*)\ unanswered|unclear\ how|without\ knowing|
      ignor(?:e[sd]?|ing)|overlook\w*|one\ side|made\ no\ (?:demands?|mention)|fail(?:s|ed|
      ing)\ to\ (?:condemn|mention|take|reflect|address|recogni[sz]e)|not\ condemn\w*|
      pretext|instrument\ of|discredit\w*|
      preposterous|absurd\w*|despicable|entrench\w*|(?:lead|leads|leading)\ nowhere|dead\ end|
      dire\b|antagoni[sz]\w*|neither\ (?:\w+\ )?(?:offered|offers|would|reflect\w*)|
      watered[- ]down|publicity\ stunt|stunt|provocati\w+|bl?ank\ che(?:ck|que)|pawn|ploy\b|
      trick\b|gambit|propaganda|
      more\ harm\ than\ good|achieve\ nothing|fuel\ to\ the|(?:fan|fans|fanning)\ the\ flames|
      exacerbat\w*|polari[sz]\w*|divisive|wrong\ (?:signal|message|path|way)|conducive|
      meaningless|inadequate|insufficient|lopsided|skewed|slanted|partisan|anti-[A-Z]\w+|
      russophob\w*|theat(?:re|er)\b|pr\ (?:exercise|stunt)|cynical\w*|shameful|disgrac\w*|
      outrag\w*|scandal\w*|insult\w*|mockery|betray\w*|punitive|strangl\w*|suffocat\w*|
      (?:hit|hits|hitting|hurting)\ (?:ordinary|innocent)|demoni[sz]\w*|onslaught|witch[- ]hunt|
      hegemon\w*|weaponi[sz]\w*|instrumentali[sz]\w*|distort\w*|misrepresent\w*|mislead\w*|
      falsif\w*|unfounded|groundless|baseless|unsubstantiated|unproven|uncorroborated|
      (?:no|without)\ (?:\w+\ )?(?:evidence|proof|consultations?)|railroad\w*|rammed|ultimatum|
      non-starter|silent\ on|omit\w*|equat(?:es?|ed|ing)|free\ hand|green\ light|carte\ blanche|
      licen[cs]e\ to|(?:pave|paves|paved|open|opens|opened)\ the\ (?:way|door)\ (?:for|to)|
      slippery\ slope|impractica\w+|unrealistic|not\ realistic|unenforceable|
      (?:cannot|could\ not|impossible\ to)\ be\ implemented|not\ (?:ready|mature|consulted)|
      not\ (?:have|enjoy)\ (?:the\ |his\ |its\ |\w+\ )?(?:support|consent|backing)|
      without\ (?:a|the|any|waiting\ for)\ (?:\w+\ )?(?:report|hearing|mandate|information|
      knowledge)|
      not\ make\ it\ happen|death\ sentence|
      (?:no|without|of\ having|lack\w*)\ (?:any\ )?legal\ (?:effect|force|basis)|
      double\ standards?|tool\ (?:of|
      for|to)|worthless|pointless|useless|waste|farce|charade|sham|spectacle|show\ trial|
      hostile|hostility|confrontation|backlash|dangerous|invitation\ to|breach|violat(?:es?|ed|
      ing|ion\ of)|contrary\ to|at\ odds|unheard\ of|unacceptable|unjust\w*|unfair|unwarranted|
      unnecessary|wrong(?:ly)?\b|mistake|unhelpful|inappropriate|unworkable|toothless|ill-(?:advised|
      conceived|judged)|excessive|disproportionate|discriminat\w+|hypocri\w+|precedent|
      not\ (?:go\ far\ enough|reflect|take\ (?:\w+\ ){0,2}?into\ account|been\ consulted)|
      (?:not|neither)\ (?:\w+ly\ )?(?:balanced|helpful|fair|necessary|timely|useful|appropriate|
      constructive|acceptable|justified|objective|realistic)|
      attempts?\ to\ (?:impose|interfere|meddle|force|hijack|dictate|use|exploit|shield)|
      taking\ sides|t(?:akes?|ook)\ sides|too\ (?:little|much)\ |singl(?:es|ed|ing)\ out|
      blackmail|arm[- ]twisting|colonial\w*|regime\ change|abus(?:e|es|ed|ing)\ of|misus\w+|
      exploit\w*|go(?:es|ing)?\ too\ far|went\ (?:too\ far|beyond)|gone\ beyond|too\ (?:harsh|
      broad|weak|far|early|soon|vague)|
      wast(?:e[sd]?|ing)\b|disinformation|misinformation|bad\ faith|smokescreen|
      diver(?:t|ts|ting|sion)\b|distract\w*|(?:little|no|scant)\ (?:credib\w+|chance|clear|
      real|serious)|doom\w*|futile|hollow|half-hearted|vague|ambigu\w+|inflammatory|incendiary|
      stigmati[sz]\w+|vilif\w+|alienat\w+|overreach\w*|ero(?:de|des|ded|ding)\b|yet\ another|
      fuel(?:s|led|ling)?\ (?!exports|imports)|hamper\w*|stymie\w*|set\ back|setback|
      backfire\w*|
      blow\ to|whitewash\w*|appeas\w+|reward(?:s|ed|ing)?\ (?:for\ )?(?:terror|aggress|violen|bad|
      crime|those)\w*|hostage|humiliat\w+|bulldoz\w+|steamroll\w*|foist\w*|neo-?coloni\w+|
      imperial\w+|ulterior|hidden\ agenda|sinister|malicious|vicious|heinous|hideous|dirty|brazen|
      blatant|flagrant|clumsy|sloppy|careless|inexpedient|inopportune|ill-considered|
      rubber[- ]stamp|
      (?:large-scale|heavy|further|more|needless)\ (?:loss|bloodshed|suffering|casualties)|
      impunity\ for|tie(?:s|d)?\ (?:our|its|the|their)\ hands|not\ (?:the\ )?(?:way|time|moment)\b|
      (?:pour|throw)\w*\ (?:cold\ water|fuel|oil)|geopolitical|not\ based\ on|far-reaching|
      circus|comedy|inhuman\w*|cruel\w*|draconian|
      leave\ \w+\ in\ power|would\ (?:only\ )?(?:comfort|embolden|reward|encourage|punish|hit|
      deepen|prolong)|could\ be\ (?:used|abused)|no\ longer\ exist\w*|loophole|intimidat\w+|smear|
      turn(?:s|ed|ing)?\ [^.;,]{2,40}\ into\ an?\ (?:\w+\ )?(?:tribunal|court|circus|stage|
      theatre|theater|tool|platform|forum|arena|weapon|instrument)|grandstand\w*|
      slander|lies\b|fabricat\w+|plot\b|conspiracy
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_OTHER_CRIMES = Form(
    r"\b(?:veto(?:es|ed|ing)?|invasion|invaded|aggression|bombing|shelling|massacre|annex\w+|"
    r"regime's|atrocit\w+|nuclear test|launch(?:es|ed)?)\b",
    re.IGNORECASE,
)
_MATTER = Form(
    r"\b(?:council|pressure|threats?|result|deal|penalties|gatherings?|convocation|meetings?|"
    r"sessions?|debates?|"
    r"discussions?|agenda|items?|resolutions?|drafts?|"
    r"texts?|sanctions|referral|"
    r"inquir(?:y|ies)|votes?|probe|measures?|embargo|mandate|missions?|panel|experts|reports?|"
    r"statements?|amendments?|"
    r"court|document|proposal|move|step|decision|mechanism|ceasefire|truce|proposal|wording|"
    r"subject|monitors?|authors|"
    r"versions?|wording|paragraphs?|clauses?|exemptions?|tribunal|commission|"
    r"invitation|intervention|situation|human rights|date|request|peacekeep\w+|conflict|"
    r"constitution|country|letter|idea|"
    r"sponsors|findings|it|its|procedure|renewal|force|plan|initiative|bid|interference|"
    r"approach|publication|outcome|discuss\w*|rights|raising|questions|zone|elements|calling|"
    r"recognition|membership)\b",
    re.IGNORECASE,
)


def denies_competence(text: str) -> bool:
    """Whether a text says that the matter is not the Council's.

    >>> denies_competence("such questions belong in Geneva")
    True
    """
    return bool(_COMPETENCE.search(text))


def finds_fault(text: str) -> bool:
    """Whether a text finds fault with what is proposed.

    >>> finds_fault("the text was unbalanced"), finds_fault("the text was balanced")
    (True, False)
    """
    return bool(_BADNESS.search(text))


def is_ground(text: str) -> bool:
    """Whether what a state says can be the ground of an objection to the Council's business.

    Blame for crimes or for a veto is none.
    """
    parts = _PARTS.split(text)
    return _is_against(text) if len(parts) == 1 else any(map(_is_against, parts))


def _is_against(text: str) -> bool:
    if blames_crimes(text) and not _WITHHOLDS.search(text):
        return False
    return denies_competence(text) or (finds_fault(text) and names_matter(text))


_WITHHOLDS = Form(r"\b(?:could|can)(?:not| not|n't) (?:vote for|support|accept|endorse|back)\b")
_PARTS = Form(r", but (?:that )?|; ")


def blames_crimes(text: str) -> bool:
    """Whether a text speaks of deeds (an invasion, a veto, a test) rather than of business."""
    return bool(_OTHER_CRIMES.search(text))


def names_business(text: str) -> bool:
    """Whether a text names business of the Council in words, not only by "it"."""
    return any(found.group().lower() not in {"it", "its"} for found in _MATTER.finditer(text))


def names_matter(text: str) -> bool:
    """Whether a text names something that can be objected to."""
    return bool(_MATTER.search(text))
