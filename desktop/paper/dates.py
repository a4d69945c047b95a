"""Dates and times as a document says them, in its language. Times are UTC, as the ledger's are."""

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}


def day(text: str, language: str) -> str:
    """Return a date, or the date of a time, in words; any other text as it stands."""
    year, month, number = text[:4], text[5:7], text[8:10]
    parts = (year, month, number)
    is_date = text[4:5] == text[7:8] == "-" and all(it.isascii() and it.isdigit() for it in parts)
    if not is_date or not 1 <= int(month) <= 12:
        return text
    name = _MONTHS.get(language, _MONTHS["en"]).split()[int(month) - 1]
    return f"{int(number)}{'.' if language == 'de' else ''} {name} {year}"


def moment(text: str, language: str) -> str:
    """Return a time of the ledger's form in words, to the minute."""
    if text[10:11] != "T":
        return day(text, language)
    comma = "،" if language == "ar" else ","
    return f"{day(text, language)}{comma} {text[11:16]} UTC"
