//! Dates as sheets hold them: of the calendar, of an era, the end of a month or of a fiscal year.
//!
//! What names no year is no date: nothing is guessed from the day of reading.

use super::text;

/// A date of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Of the common era.
    pub year: i32,
    /// From 1.
    pub month: u32,
    /// From 1.
    pub day: u32,
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Date {
    /// The date, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let exists = (1900..=2199).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The date of a serial number of a workbook; the part of a day is dropped.
    pub fn from_serial(serial: f64, starts_1904: bool) -> Option<Self> {
        if !(1.0..=109_000.0).contains(&serial) {
            return None;
        }
        let mut day = serial.floor() as i64;
        if starts_1904 {
            day += 1462;
        }
        // The workbook's calendar has a 29 February 1900 that never was.
        if day == 60 {
            return None;
        }
        let since_1970 = day - 25_569 + i64::from(day < 60);
        Self::from_days(since_1970)
    }

    /// Days since 1 January 1970, after Howard Hinnant's `civil_from_days`.
    fn from_days(days: i64) -> Option<Self> {
        let z = days + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = doy - (153 * mp + 2) / 5 + 1;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        Self::new(i32::try_from(year).ok()?, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
    }
}

fn days(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 => 29,
        2 => 28,
        _ => 31,
    }
}

/// The eras, with the year before their first.
const ERAS: &[(&[&str], i32)] = &[
    (&["令和", "令", "r", "㋿"], 2018),
    (&["平成", "平", "h", "㍻"], 1988),
    (&["昭和", "昭", "s", "㍼"], 1925),
];

/// The date that a text names, and nothing besides: a whole day, or the end of a month or year.
pub fn read(said: &str) -> Option<Date> {
    let folded = text::fold(said);
    let said = without_weekday(&folded);
    let said = said.strip_prefix("西暦").unwrap_or(said);
    let said = said.trim_end_matches(|c| "まで迄目途めど予定頃".contains(c));
    let (year, rest, has_era) = year(said)?;
    if let Some(end) = rest.strip_prefix("年度") {
        // 年度末 is the last day of March of the next year.
        return matches!(end, "末" | "内" | "中" | "末日").then(|| Date::new(year + 1, 3, 31))?;
    }
    let rest = rest.strip_prefix(['年', '.', '/', '-', '・']).unwrap_or_else(|| {
        if has_era && rest.starts_with(|c: char| c.is_ascii_digit()) { "" } else { rest }
    });
    if rest.is_empty() {
        return None;
    }
    if matches!(rest, "末" | "年末" | "内" | "中") {
        return (rest != "内" && rest != "中").then(|| Date::new(year, 12, 31))?;
    }
    let split = rest.find(['月', '.', '/', '-', '・', '末']);
    let (month, tail) = match split {
        Some(at) => (&rest[..at], &rest[at..]),
        None => return None,
    };
    let month = text::number(month)?;
    let tail = tail.strip_prefix(['月', '.', '/', '-', '・']).unwrap_or(tail);
    if matches!(tail, "末" | "末日" | "月末") {
        return (1..=12).contains(&month).then(|| Date::new(year, month, days(year, month)))?;
    }
    let day = tail.strip_suffix('日').unwrap_or(tail);
    Date::new(year, month, text::number(day)?)
}

/// Whether a text looks as if it should name a date.
pub fn is_date_like(said: &str) -> bool {
    let folded = text::fold(said);
    let digits = folded.chars().any(|c| c.is_ascii_digit());
    digits && folded.chars().count() <= 24 && folded.contains(['年', '月', '/', '.', '-'])
}

/// The year that a text begins with, and what follows.
fn year(said: &str) -> Option<(i32, &str, bool)> {
    for (names, before) in ERAS {
        for name in *names {
            if let Some(rest) = said.strip_prefix(name) {
                let rest = rest.strip_prefix('.').unwrap_or(rest);
                let (number, rest) = leading_number(rest)?;
                return (1..=99).contains(&number).then_some((before + number, rest, true));
            }
        }
    }
    let (number, rest) = leading_number(said)?;
    match number {
        1900..=2199 => Some((number, rest, false)),
        // 8年6月15日 without its era: every fiscal year that this program knows lies in 令和.
        1..=64 if rest.starts_with('年') => Some((2018 + number, rest, false)),
        _ => None,
    }
}

fn leading_number(said: &str) -> Option<(i32, &str)> {
    let is_digit = |c: char| c.is_ascii_digit() || "元〇一二三四五六七八九十百".contains(c);
    let end = said.find(|c| !is_digit(c)).unwrap_or(said.len());
    let number = text::number(&said[..end])?;
    Some((i32::try_from(number).ok()?, &said[end..]))
}

fn without_weekday(said: &str) -> &str {
    let mut said = said;
    for (open, close) in [("(", ")"), ("（", "）"), ("[", "]")] {
        if let Some(at) = said.rfind(open)
            && said.ends_with(close)
        {
            let inside = &said[at + open.len()..said.len() - close.len()];
            let day = inside.trim_end_matches('日').trim_end_matches('曜');
            if "月火水木金土日祝".contains(day.chars().next().unwrap_or('x')) || inside == "日"
            {
                said = &said[..at];
            }
        }
    }
    said
}

/// 年度 named in a text: 令和8年度, R8年度, 2026年度.
pub fn fiscal_year(said: &str) -> Option<i32> {
    let folded = text::fold(said);
    let mut found = None;
    for (at, _) in folded.match_indices("年度") {
        let before = &folded[..at];
        let is_digit = |c: char| c.is_ascii_digit() || "元一二三四五六七八九十".contains(c);
        let digits: String = before.chars().rev().take_while(|c| is_digit(*c)).collect();
        let digits: String = digits.chars().rev().collect();
        let Some(number) = text::number(&digits).and_then(|n| i32::try_from(n).ok()) else {
            continue;
        };
        let era = before.strip_suffix(&*digits).unwrap_or_default();
        let of_era = ERAS.iter().find(|(names, _)| names.iter().any(|name| era.ends_with(name)));
        let year = match of_era {
            Some((_, start)) => start + number,
            None if (1900..=2199).contains(&number) => number,
            None if number < 65 => 2018 + number,
            None => continue,
        };
        if found.is_some_and(|known| known != year) {
            return None;
        }
        found = Some(year);
    }
    found
}

/// The year that a heading is and nothing else: R8, 令和8年, 2026. A bare 8 is no year.
pub fn year_alone(said: &str) -> Option<i32> {
    let folded = text::fold(said);
    let plain = folded.trim_end_matches('度').trim_end_matches('年');
    let names_an_era = ERAS.iter().flat_map(|(names, _)| names.iter());
    let is_year = (plain.len() == 4 && plain.bytes().all(|b| b.is_ascii_digit()))
        || names_an_era
            .filter_map(|name| plain.strip_prefix(name))
            .any(|rest| text::number(rest.trim_start_matches('.')).is_some());
    is_year.then(|| fiscal_year(&format!("{}年度", plain.replace('.', ""))))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_that_is_a_year_is_told_from_a_number() {
        for (said, year) in [
            ("R8", Some(2026)),
            ("Ｒ７", Some(2025)),
            ("令和8年", Some(2026)),
            ("2026", Some(2026)),
            ("8", None),
            ("R8回答", None),
            ("甲", None),
        ] {
            assert_eq!(year_alone(said), year, "{said}");
        }
    }

    fn check(said: &str, expected: Option<&str>) {
        assert_eq!(read(said).map(|date| date.to_string()).as_deref(), expected, "{said}");
    }

    #[test]
    fn dates_are_read_in_every_form_that_sheets_have() {
        for said in [
            "令和８年６月１５日",
            "R8.6.15",
            "令8.6.15",
            "8年6月15日",
            "2026/6/15",
            "2026-06-15",
            "2026.6.15",
            "2026年6月15日",
            "令和八年六月十五日",
            "R8/6/15",
            "Ｒ８．６．１５",
            "令和8年6月15日（月）",
            "令和 8 年 6 月 15 日",
            "r8-6-15",
        ] {
            check(said, Some("2026-06-15"));
        }
        check("令和8年12月末", Some("2026-12-31"));
        check("R8.9末", Some("2026-09-30"));
        check("令和8年2月末日", Some("2026-02-28"));
        check("令和8年度末", Some("2027-03-31"));
        check("令和8年度内", Some("2027-03-31"));
        check("令和元年5月1日", Some("2019-05-01"));
        check("平成31年4月30日", Some("2019-04-30"));
    }

    #[test]
    fn what_names_no_day_is_no_date() {
        for said in [
            "6/16",
            "12月末",
            "10月",
            "次回更新時",
            "令和8年",
            "R8.13.1",
            "2026/2/30",
            "年度末",
            "",
            "8.6.15",
            "令和8年6月",
            "令和8年6月上旬",
            "R8.9末までに実施",
            "1-1",
        ] {
            check(said, None);
        }
    }

    #[test]
    fn serial_numbers_are_days_of_either_calendar() {
        let day = |serial, old| Date::from_serial(serial, old).map(|date| date.to_string());
        assert_eq!(day(46_206.0, false).as_deref(), Some("2026-07-03"), "of 1900");
        assert_eq!(day(44_744.0, true).as_deref(), Some("2026-07-03"), "of 1904");
        assert_eq!(
            day(59.0, false).as_deref(),
            Some("1900-02-28"),
            "before the day that never was"
        );
        assert_eq!(day(60.0, false), None, "29 February 1900");
        assert_eq!(day(61.0, false).as_deref(), Some("1900-03-01"), "after it");
        for wrong in [-1.0, f64::NAN, f64::INFINITY, 1e9] {
            assert_eq!(day(wrong, false), None, "{wrong}");
        }
    }

    #[test]
    fn a_fiscal_year_is_read_with_its_era() {
        assert_eq!(fiscal_year("令和８年度\u{3000}情報セキュリティ自己点検票"), Some(2026));
        assert_eq!(fiscal_year("R7年度"), Some(2025));
        assert_eq!(fiscal_year("2026年度"), Some(2026));
        assert_eq!(fiscal_year("令和7年度 令和8年度"), None, "two years are none");
    }
}
