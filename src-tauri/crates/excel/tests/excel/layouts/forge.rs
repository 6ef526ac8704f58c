//! Workbooks and texts from a drawing: a line for each row, `|` between cells.
//!
//! `<` is merged into the cell left of it, `^` into the one above; a row that begins with `#` is
//! hidden; `==名前==` begins a sheet; `⏎` is a line break; `~` before a text strikes it through.

use rust_xlsxwriter::{Format, Workbook};

/// One sheet as drawn.
pub struct Sheet {
    pub name: String,
    pub rows: Vec<Vec<String>>,
    pub hidden: Vec<usize>,
}

/// A form as drawn.
pub struct Form {
    pub sheets: Vec<Sheet>,
}

impl Form {
    pub fn parse(drawing: &str) -> Self {
        let mut sheets: Vec<Sheet> = Vec::new();
        for line in drawing.trim_matches('\n').lines() {
            let line = line.trim();
            if let Some(name) = line.strip_prefix("==").and_then(|l| l.strip_suffix("==")) {
                sheets.push(Sheet { name: name.to_owned(), rows: Vec::new(), hidden: Vec::new() });
                continue;
            }
            if sheets.is_empty() {
                sheets.push(Sheet {
                    name: "Sheet1".to_owned(),
                    rows: Vec::new(),
                    hidden: Vec::new(),
                });
            }
            let sheet = sheets.last_mut().unwrap();
            let line = match line.strip_prefix('#') {
                Some(rest) => {
                    sheet.hidden.push(sheet.rows.len());
                    rest
                }
                None => line,
            };
            sheet.rows.push(line.split('|').map(|c| c.trim().replace('⏎', "\n")).collect());
        }
        Self { sheets }
    }

    /// Moves every sheet down and right, with empty rows and columns between, in wide digits.
    pub fn spread(&mut self) {
        for sheet in &mut self.sheets {
            let merges = sheet.rows.iter().flatten().any(|cell| cell == "<" || cell == "^");
            for row in &mut sheet.rows {
                for cell in row.iter_mut().filter(|cell| cell.chars().all(|c| c.is_ascii_digit())) {
                    *cell = cell
                        .chars()
                        .map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap())
                        .collect();
                }
                row.insert(0, String::new());
                if !merges && row.len() > 2 {
                    row.insert(2, String::new());
                }
            }
            sheet.rows.insert(0, Vec::new());
            sheet.rows.insert(0, Vec::new());
            sheet.hidden.iter_mut().for_each(|row| *row += 2);
        }
    }

    /// Puts the columns of every sheet into another order.
    pub fn shuffle_columns(&mut self, seed: u64) {
        for sheet in &mut self.sheets {
            let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
            let mut order: Vec<usize> = (0..width).collect();
            let mut state = seed | 1;
            for i in (1..width).rev() {
                state = state
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                order.swap(i, (state >> 33) as usize % (i + 1));
            }
            for row in &mut sheet.rows {
                // What stands alone above a table is no column of it.
                if row.len() == width {
                    *row = order.iter().map(|column| row[*column].clone()).collect();
                }
            }
        }
    }
}

/// The form as a workbook.
pub fn workbook(form: &Form) -> Vec<u8> {
    let mut book = Workbook::new();
    let plain = Format::new();
    let struck = Format::new().set_font_strikethrough();
    for drawn in &form.sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(&drawn.name).unwrap();
        let cell = |row: usize, column: usize| {
            drawn.rows.get(row).and_then(|cells| cells.get(column)).map_or("", String::as_str)
        };
        for (r, row) in drawn.rows.iter().enumerate() {
            for (c, said) in row.iter().enumerate() {
                if said.is_empty() || said == "<" || said == "^" {
                    continue;
                }
                let width = 1 + (c + 1..row.len()).take_while(|at| cell(r, *at) == "<").count();
                let height =
                    1 + (r + 1..drawn.rows.len()).take_while(|at| cell(*at, c) == "^").count();
                let (at, column) = (r as u32, c as u16);
                if width > 1 || height > 1 {
                    let (last, end) = (at + height as u32 - 1, column + width as u16 - 1);
                    sheet.merge_range(at, column, last, end, said, &plain).unwrap();
                } else if let Some(text) = said.strip_prefix('~') {
                    sheet.write_string_with_format(at, column, text, &struck).unwrap();
                } else if let Ok(number) = said.parse::<f64>() {
                    sheet.write_number(at, column, number).unwrap();
                } else {
                    sheet.write_string(at, column, said.as_str()).unwrap();
                }
            }
        }
        for row in &drawn.hidden {
            sheet.set_row_hidden(*row as u32).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// The first sheet as text.
pub fn csv(form: &Form) -> String {
    let quote = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    form.sheets[0]
        .rows
        .iter()
        .map(|row| row.iter().map(quote).collect::<Vec<_>>().join(",") + "\r\n")
        .collect()
}
