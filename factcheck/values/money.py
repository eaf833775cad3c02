"""Currencies by sign, code and name, before or behind the number; canonical unit is the ISO code.

The codes are those of ISO 4217. A bare "$" or "dollars" is taken for the US dollar, a bare "yuan" for CNY.
"""

from __future__ import annotations

from factcheck.values.tokens import HYPHENS, Phrases, Token
from factcheck.values.units import Unit

_SIGNS = {
    "$": "USD", "us $": "USD", "u.s. $": "USD", "a $": "AUD", "au $": "AUD", "aus $": "AUD", "c $": "CAD",
    "ca $": "CAD", "cad $": "CAD", "cdn $": "CAD", "can $": "CAD", "hk $": "HKD", "nz $": "NZD",
    "nzd $": "NZD",
    "s $": "SGD", "sg $": "SGD", "nt $": "TWD", "r $": "BRL", "mex $": "MXN", "mxn $": "MXN", "aud $": "AUD",
    "usd $": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₪": "ILS",
    "₺": "TRY",
    "₴": "UAH", "฿": "THB", "₫": "VND", "₦": "NGN", "₱": "PHP", "₡": "CRC", "₿": "BTC", "元": "CNY",
    "rs": "INR",
    "rs .": "INR", "rm": "MYR", "rmb": "CNY", "us dollar": "USD", "dollar": "USD", "sen": "MYR", "rp": "IDR",
    "ksh": "KES", "euro": "EUR", "dh": "AED", "$ us": "USD", "sfr": "CHF", "z $": "ZWL", "＄": "USD",
    "￥": "JPY", "￡": "GBP",
}  # fmt: skip
_CODES = [
    "USD",
    "EUR",
    "GBP",
    "JPY",
    "CNY",
    "KRW",
    "KPW",
    "INR",
    "RUB",
    "CHF",
    "CAD",
    "AUD",
    "NZD",
    "HKD",
    "SGD",
    "TWD",
    "BRL",
    "MXN",
    "ZAR",
    "TRY",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "ILS",
    "SAR",
    "AED",
    "EGP",
    "IRR",
    "IQD",
    "PKR",
    "BDT",
    "THB",
    "IDR",
    "MYR",
    "PHP",
    "VND",
    "UAH",
    "NGN",
    "KES",
    "ARS",
    "CLP",
    "COP",
    "PEN",
    "ISK",
    "BGN",
    "RON",
    "QAR",
    "KWD",
    "BHD",
    "OMR",
    "JOD",
    "LBP",
    "BTC",
]
_NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "pound sterling": "GBP", "sterling": "GBP", "yen": "JPY",
    "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "FRF",
    "swiss franc": "CHF", "lira": "TRY", "turkish lira": "TRY", "shekel": "ILS", "peso": "MXN", "rand": "ZAR",
    "krona": "SEK", "krone": "NOK", "kronor": "SEK", "kroner": "DKK", "zloty": "PLN", "forint": "HUF",
    "baht": "THB", "rupiah": "IDR", "ringgit": "MYR", "dong": "VND", "hryvnia": "UAH", "naira": "NGN",
    "riyal": "SAR", "rial": "IRR", "dirham": "AED", "dinar": "IQD", "taka": "BDT", "shilling": "KES",
    "deutschmark": "DEM", "deutsche mark": "DEM", "markka": "FIM", "finnish markka": "FIM", "peseta": "ESP",
    "guilder": "NLG", "drachma": "GRD", "bitcoin": "BTC", "real": "BRL", "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollar": "USD", "canadian dollar": "CAD", "australian dollar": "AUD", "hong kong dollar": "HKD",
    "new zealand dollar": "NZD", "singapore dollar": "SGD", "taiwan dollar": "TWD",
    "new taiwan dollar": "TWD",
    "zimbabwe dollar": "ZWL", "zimbabwean dollar": "ZWL", "jamaican dollar": "JMD", "egyptian pound": "EGP",
    "british pound": "GBP", "syrian pound": "SYP", "lebanese pound": "LBP", "chinese yuan": "CNY",
    "indian rupee": "INR", "pakistani rupee": "PKR", "sri lankan rupee": "LKR", "japanese yen": "JPY",
    "philippine peso": "PHP", "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP",
    "colombian peso": "COP", "cuban peso": "CUP", "danish krone": "DKK", "danish kroner": "DKK",
    "norwegian krone": "NOK", "norwegian kroner": "NOK", "swedish krona": "SEK", "swedish kronor": "SEK",
    "icelandic krona": "ISK", "icelandic kronur": "ISK", "czech koruna": "CZK", "koruna": "CZK",
    "italian lire": "ITL", "lire": "ITL", "german mark": "DEM", "french franc": "FRF", "belgian franc": "BEF",
    "iraqi dinar": "IQD", "kuwaiti dinar": "KWD", "jordanian dinar": "JOD", "saudi riyal": "SAR",
    "qatari riyal": "QAR", "iranian rial": "IRR", "omani rial": "OMR", "south korean won": "KRW",
    "korean won": "KRW", "north korean won": "KPW", "satoshi": "satoshi", "israeli shekel": "ILS",
    "south african rand": "ZAR", "russian ruble": "RUB", "russian rouble": "RUB", "cfa franc": "XOF",
    "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS",
    "somali shilling": "SOS",
}  # fmt: skip
_SCALED_NAMES = {"pound": "GBP", "won": "KRW", "mark": "DEM"}
"""Names that are other words too: money only behind a scaled number ("88 million pounds") or a word of paying."""
_PAYING = frozenset(
    ["bribe", "bribes", "budget", "cost", "costs", "debt", "debts", "donated", "fee", "fees", "fine", "fined", "fines",
     "loan", "loans", "owed", "paid", "pay", "payment", "pays", "price", "profit", "salary", "spent", "sum", "wage", "worth"]
)  # fmt: skip
_PAYING_REACH = 3
"""Words before a number among which one of paying makes its pounds money: "worth about 200 pounds"."""
_CENTS = {
    "cent": "USD",
    "cents": "USD",
    "pence": "GBP",
    "penny": "GBP",
    "pennies": "USD",
    "¢": "USD",
    "penc": "GBP",
}
_WORDS_TOO = frozenset(["all", "cop", "pen", "ron", "sar", "try"])
"""Codes that are words or names where they are not written in capitals."""
_MILLION_CODES = {f"M{code}": code for code in _CODES}

_BEFORE = Phrases(_SIGNS | {code.lower(): code for code in _CODES})
_PLURALS = {
    f"{name}s": code for name, code in _NAMES.items() if not name.endswith(("e", "s")) or name.endswith("ee")
}
_BEHIND = Phrases(
    _NAMES
    | _PLURALS
    | {f"{name}s": code for name, code in _NAMES.items() if name.endswith(("krone", "rouble", "ruble"))}
    | {sign: code for sign, code in _SIGNS.items() if len(sign) == 1 or sign.endswith("$")}
    | {code.lower(): code for code in _CODES}
    | {"bucks": "USD", "roubles": "RUB", "rubles": "RUB", "rs": "INR", "rmb": "CNY", "rmb yuan": "CNY"}
)


def read_sign(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code stands before a number at ``i``, and the index after it."""
    match = _BEFORE.match(tokens, i)
    if match is None:
        return None
    code, end = match
    number = tokens[end]
    if tokens[i].text in ("a", "A", "s", "S", "r", "R", "can", "Can", "au") and not tokens[i + 1].glued:
        return None
    if number.kind not in ("num", "frac") and number.low != ".":
        return None
    word = tokens[i]
    if (
        word.kind != "sym"
        and end == i + 1
        and not _is_code(word.text)
        and word.low not in ("rs", "rmb", "rm", "rp")
    ):
        return (
            (code, end)
            if word.low in ("dollar", "sen", "sfr", "ksh", "euro", "dh") or word.text.isupper()
            else None
        )
    return code, end


def starts_money(low: str) -> bool:
    """A quick look: is this the first word of a currency that stands before its number?"""
    return low in _BEFORE


def _is_code(text: str) -> bool:
    return text.lower() in _BEFORE and len(text) == 3 and (text.isupper() or text.lower() not in _WORDS_TOO)


def speaks_of_paying(tokens: list[Token], i: int) -> bool:
    """Tell whether the number at ``i`` is what somebody pays."""
    return any(token.low in _PAYING for token in tokens[max(0, i - _PAYING_REACH) : i])


def read_name(tokens: list[Token], i: int, scaled: bool) -> tuple[str, int, float] | None:
    """Return the currency behind a number at ``i``: code, index after it, and worth of the unit (0.01 for
    cents)."""
    j = i + 1 if tokens[i].low in HYPHENS and tokens[i].glued and tokens[i + 1].glued else i
    token = tokens[j]
    if token.low in ("us", "u.s.") and tokens[j + 1].low in _CENTS:
        return "USD", j + 2, 0.01
    if token.low in _CENTS:
        return _CENTS[token.low], j + 1, 0.01
    if token.text in _MILLION_CODES:
        return _MILLION_CODES[token.text], j + 1, 1e6
    match = _BEHIND.match(tokens, j)
    if match is not None:
        code, end = match
        if (
            end == j + 1
            and len(token.low) == 3
            and token.low.upper() == code
            and token.low in _WORDS_TOO
        ):
            return None
        if token.low in ("real", "sterling") and not scaled:
            return None
        if (
            token.kind == "sym"
            and tokens[end].kind == "num"
            and tokens[end].glued
            and j == i
            and not token.glued
        ):
            return None  # the sign belongs to the number behind it: "10 $20"
        return code, end, 1.0
    singular = token.low[:-1] if token.low.endswith("s") else token.low
    person = token.text[:1].isupper() and tokens[j + 1].text[:1].isupper()  # the "1B Mark Ruiz" of a line-up
    if singular in _SCALED_NAMES and not person and (scaled or tokens[j + 1].low == "sterling"):
        end = j + 2 if tokens[j + 1].low == "sterling" else j + 1
        return _SCALED_NAMES[singular], end, 1.0
    return None


_WORTHS = {" cent": 0.01, " million": 1e6}


def money_unit(code: str, worth: float = 1.0) -> Unit:
    """Return the unit of a currency; ``worth`` is 0.01 for cents and a million for "MUSD"."""
    suffix = next((text for text, value in _WORTHS.items() if value == worth), "")
    return Unit(f"{code}{suffix}", "money", code, worth)


def unit_called(name: str) -> Unit | None:
    """Return the money unit of a name that `money_unit` gave, or None."""
    code, _, suffix = name.partition(" ")
    if not (len(code) == 3 and code.isupper()):
        return None
    return money_unit(code, _WORTHS.get(f" {suffix}", 1.0))
