//! 和暦: dates and fiscal years as Japanese offices write them.
//!
//! Only formatting; what people type is read where they type it. Days before 1873 follow another
//! calendar and are given with their Gregorian year.

use std::fmt;

use crate::Locale;

/// A day of the Gregorian calendar that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// 年号
struct Era {
    name: &'static str,
    letter: char,
    /// First day, as (year, month, day).
    from: (i32, u8, u8),
    /// The Gregorian year before the era's first.
    before: i32,
}

/// The eras, newest first. 明治 begins here where Japan took over the Gregorian calendar.
const ERAS: [Era; 5] = [
    Era { name: "令和", letter: 'R', from: (2019, 5, 1), before: 2018 },
    Era { name: "平成", letter: 'H', from: (1989, 1, 8), before: 1988 },
    Era { name: "昭和", letter: 'S', from: (1926, 12, 25), before: 1925 },
    Era { name: "大正", letter: 'T', from: (1912, 7, 30), before: 1911 },
    Era { name: "明治", letter: 'M', from: (1873, 1, 1), before: 1867 },
];

/// Names of the months, for English.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// The day, where it exists.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && 1 <= day
            && day <= last_day(year, month);
        exists.then_some(Self { year, month, day })
    }

    /// The day of an ISO 8601 date, or of a time stamp that begins with one.
    pub fn parse(iso: &str) -> Option<Self> {
        let (date, rest) = iso.split_at_checked(10)?;
        if !rest.is_empty() && !rest.starts_with(['T', ' ']) {
            return None;
        }
        let mut parts = date.split('-').map(|part| {
            part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i32>().ok()).flatten()
        });
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() || date.find('-') != Some(4) {
            return None;
        }
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// The day as a letter prints it: 令和8年4月1日, in English 1 April 2026.
    pub fn long(self, locale: Locale) -> String {
        match locale {
            Locale::Ja => {
                let year = era_year(self.era(), self.year);
                format!("{year}{}月{}日", self.month, self.day)
            }
            Locale::En => {
                format!("{} {} {}", self.day, MONTHS[usize::from(self.month) - 1], self.year)
            }
        }
    }

    /// The day where space is short: R8.4.1 (R元.5.1 in a first year), in English 2026-04-01.
    pub fn short(self, locale: Locale) -> String {
        match (locale, self.era()) {
            (Locale::Ja, Some(era)) => {
                let year = number(self.year - era.before);
                format!("{}{year}.{}.{}", era.letter, self.month, self.day)
            }
            (Locale::Ja, None) => format!("{}.{}.{}", self.year, self.month, self.day),
            (Locale::En, _) => self.to_string(),
        }
    }

    /// The fiscal year, April to March, by the Gregorian year in which it begins.
    pub const fn fiscal_year(self) -> i32 {
        if 4 <= self.month { self.year } else { self.year - 1 }
    }

    fn era(self) -> Option<&'static Era> {
        ERAS.iter().find(|era| era.from <= (self.year, self.month, self.day))
    }
}

impl fmt::Display for Date {
    /// ISO 8601.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A fiscal year by the year in which it begins: 令和8年度, in English FY2026.
///
/// The era is that of 1 April, but for 2019: the cabinet decided on 1 April 2019 that the whole of
/// that year be called 令和元年度.
pub fn fiscal_year(locale: Locale, year: i32) -> String {
    match locale {
        Locale::Ja => {
            let first_day = if year == 2019 { (2019, 5, 1) } else { (year, 4, 1) };
            let era = ERAS.iter().find(|era| era.from <= first_day);
            format!("{}度", era_year(era, year))
        }
        Locale::En => format!("FY{year}"),
    }
}

fn era_year(era: Option<&Era>, year: i32) -> String {
    match era {
        Some(era) => format!("{}{}年", era.name, number(year - era.before)),
        None => format!("{year}年"),
    }
}

/// The number of a year within its era; the first is 元.
fn number(year: i32) -> String {
    if year == 1 { "元".to_owned() } else { year.to_string() }
}

const fn last_day(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_in_the_era_they_lie_in() {
        for (iso, long, short) in [
            ("2026-04-01", "令和8年4月1日", "R8.4.1"),
            ("2020-01-01", "令和2年1月1日", "R2.1.1"),
            ("2019-12-31", "令和元年12月31日", "R元.12.31"),
            ("2019-05-01", "令和元年5月1日", "R元.5.1"),
            ("2019-04-30", "平成31年4月30日", "H31.4.30"),
            ("1989-01-08", "平成元年1月8日", "H元.1.8"),
            ("1989-01-07", "昭和64年1月7日", "S64.1.7"),
            ("1926-12-25", "昭和元年12月25日", "S元.12.25"),
            ("1926-12-24", "大正15年12月24日", "T15.12.24"),
            ("1912-07-30", "大正元年7月30日", "T元.7.30"),
            ("1912-07-29", "明治45年7月29日", "M45.7.29"),
            ("1873-01-01", "明治6年1月1日", "M6.1.1"),
            ("1872-12-31", "1872年12月31日", "1872.12.31"),
        ] {
            let date = Date::parse(iso).unwrap();
            assert_eq!(date.long(Locale::Ja), long, "{iso}");
            assert_eq!(date.short(Locale::Ja), short, "{iso}");
            assert_eq!(date.to_string(), iso, "a date reads back as it was given");
        }
    }

    #[test]
    fn english_has_the_gregorian_year() {
        let date = Date::new(2026, 4, 1).unwrap();
        assert_eq!(date.long(Locale::En), "1 April 2026");
        assert_eq!(date.short(Locale::En), "2026-04-01");
    }

    #[test]
    fn a_fiscal_year_runs_from_april_to_march() {
        for (iso, year, name) in [
            ("2027-03-31", 2026, "令和8年度"),
            ("2026-04-01", 2026, "令和8年度"),
            ("2026-03-31", 2025, "令和7年度"),
            ("2019-04-01", 2019, "令和元年度"),
            ("2019-03-31", 2018, "平成30年度"),
            ("1989-04-01", 1989, "平成元年度"),
            ("1989-03-31", 1988, "昭和63年度"),
            ("1927-03-31", 1926, "大正15年度"),
            ("1870-04-01", 1870, "1870年度"),
        ] {
            let date = Date::parse(iso).unwrap();
            assert_eq!(date.fiscal_year(), year, "{iso}");
            assert_eq!(fiscal_year(Locale::Ja, year), name, "{iso}");
        }
        assert_eq!(fiscal_year(Locale::En, 2026), "FY2026");
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-04-00",
            "2026-04-31",
            "2026-4-1",
            "20260401",
            "",
            "2026-04-01x",
            "+026-04-01",
            "2026--4-01",
            "令和8年4月1日",
        ] {
            assert_eq!(Date::parse(text), None, "{text} is no day");
        }
        assert!(Date::parse("2028-02-29").is_some(), "a leap day");
        assert_eq!(
            Date::parse("2026-06-15T09:30:00+09:00").map(|date| date.to_string()),
            Some("2026-06-15".to_owned()),
            "a time stamp has the day of its own zone"
        );
    }
}
