//! Finding the four fonts of the reports.
//!
//! The fonts lie beside the program, not inside it: they are large, shared by all copies of the
//! program, and their licence travels with them as a file. Fonts installed on the computer are
//! deliberately not used: the same book must give the same report on every PC.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use tenken_typeset::{Color, Composer, Face, FaceError, FontId, Fonts as Faces, Run, Style, Tag};

pub use tenken_typeset::Substitution;

/// The environment variable that names a font folder.
pub const FONTS_VARIABLE: &str = "TENKEN_FONTS";

/// BIZ UDGothic Regular: running text.
pub(crate) const GOTHIC: FontId = FontId(0);
/// BIZ UDGothic Bold: headings.
pub(crate) const GOTHIC_BOLD: FontId = FontId(1);
/// BIZ UDMincho Regular: official letters.
pub(crate) const MINCHO: FontId = FontId(2);
/// Noto Sans JP Regular: characters the others lack.
pub(crate) const FALLBACK: FontId = FontId(3);

/// Folder in the package, and name of the file.
const FILES: [(&str, &str); 4] = [
    ("biz-udgothic/400Regular", "BIZUDGothic_400Regular.ttf"),
    ("biz-udgothic/700Bold", "BIZUDGothic_700Bold.ttf"),
    ("biz-udmincho/400Regular", "BIZUDMincho_400Regular.ttf"),
    ("noto-sans-jp/400Regular", "NotoSansJP_400Regular.ttf"),
];

/// Where packages lie under a folder given for them.
const PACKAGES: &str = "node_modules/@expo-google-fonts";

/// Why there are no fonts.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    /// None of the folders has the file.
    #[error("font file {file} was not found in any of: {}", list(.searched))]
    Missing {
        /// The file that was looked for.
        file: &'static str,
        /// The folders that were searched, in order.
        searched: Vec<PathBuf>,
    },
    /// A font file cannot be read.
    #[error("font file {path} cannot be read: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// A font file is damaged.
    #[error("font file {path} cannot be used: {source}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        source: FaceError,
    },
}

fn list(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// The fonts of the reports, read once and used for any number of reports.
#[derive(Debug, Clone)]
pub struct Fonts {
    pub(crate) faces: Faces,
}

impl Fonts {
    /// Reads the fonts from the first folder that has each: `explicit`, the folder named by
    /// [`FONTS_VARIABLE`], `fonts` beside the program, and the packages of the user interface above
    /// the program (a checkout).
    pub fn find(explicit: Option<&Path>) -> Result<Self, FontError> {
        Self::from_folders(&search_path(explicit))
    }

    /// Reads the fonts from the first of `folders` that has each. A folder holds the files
    /// themselves, or the packages they come in.
    pub fn from_folders(folders: &[PathBuf]) -> Result<Self, FontError> {
        let faces = FILES
            .iter()
            .map(|(package, file)| read(folders, package, file))
            .collect::<Result<_, _>>()?;
        Ok(Self { faces: Faces::new(faces, FALLBACK) })
    }
}

impl Fonts {
    /// The characters of `text` that no font has (外字, pictures), in code order, so that a report
    /// can list them before it is set.
    pub fn unprintable(&self, text: &str) -> Vec<Substitution> {
        let composer = Composer::new(&self.faces);
        let style = Style {
            font: GOTHIC,
            size: 10.0,
            color: Color::default(),
            tag: Tag::ARTIFACT,
            link: None,
        };
        for line in text.lines() {
            composer.width(&Run { text: line.to_owned(), style });
        }
        composer.substitutions()
    }
}

fn search_path(explicit: Option<&Path>) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = explicit.map(Path::to_path_buf).into_iter().collect();
    folders
        .extend(env::var_os(FONTS_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from));
    let program = env::current_exe().ok();
    for (distance, above) in
        program.iter().flat_map(|program| program.ancestors().skip(1).enumerate())
    {
        if distance == 0 {
            folders.push(above.join("fonts"));
        }
        let ui = above.join("ui");
        if ui.join(PACKAGES).is_dir() {
            folders.push(ui);
        }
    }
    folders
}

fn read(folders: &[PathBuf], package: &str, file: &'static str) -> Result<Face, FontError> {
    let places = folders.iter().flat_map(|folder| {
        [
            folder.join(file),
            folder.join(package).join(file),
            folder.join(PACKAGES).join(package).join(file),
        ]
    });
    let Some(path) = places.into_iter().find(|path| path.is_file()) else {
        return Err(FontError::Missing { file, searched: folders.to_vec() });
    };
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(source) => return Err(FontError::Unreadable { path, source }),
    };
    Face::new(bytes).map_err(|source| FontError::Damaged { path, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_font_names_the_file_and_every_folder_searched() {
        let folder = PathBuf::from("no/such/folder");
        let error = Fonts::from_folders(&[folder]).expect_err("an empty folder has no fonts");
        let text = error.to_string();
        assert!(
            text.contains("BIZUDGothic_400Regular.ttf"),
            "whoever installs must know which file: {text}"
        );
        assert!(text.contains("no/such/folder"), "and where it was looked for: {text}");
    }
}
