//! What a caller lets a container be.

/// Who made a container, which decides how exact it has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A [`crate::Writer`]: every byte belongs to an entry or to the table of contents; no folder,
    /// comment or extra field.
    Own,
    /// Another program, an office suite for instance: entries of folders are passed over, gaps,
    /// comments and extra fields are let be. Everything that could make two readers see different
    /// contents is refused all the same.
    Foreign,
}

/// What a container may be. Whatever exceeds it is refused before anything is unpacked.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Who made it.
    pub origin: Origin,
    /// Most bytes of the whole container.
    pub container: u64,
    /// Most entries.
    pub entries: u64,
    /// Most bytes of one entry, unpacked.
    pub entry: u64,
    /// Most bytes of all entries, unpacked.
    pub total: u64,
    /// Most times that an entry may grow when unpacked, beyond its first 64 KiB.
    pub ratio: u64,
    /// Which names may stand in it. Asked only for names without control characters, backslash,
    /// colon, empty, `.` or `..` parts and a leading slash, which are never allowed.
    pub names: fn(&str) -> bool,
}

/// What grows this little is no bomb, however small it was packed.
const HARMLESS: u64 = 64 * 1024;

impl Limits {
    /// Whether an entry's claim is credible.
    pub(crate) fn allows_growth(&self, packed: u64, bytes: u64) -> bool {
        bytes <= packed.saturating_mul(self.ratio).saturating_add(HARMLESS)
    }

    /// Whether a name may stand here. Windows strips trailing dots and spaces, so parts that end so
    /// are other names there.
    pub(crate) fn allows_name(&self, name: &str) -> bool {
        let is_harmless = !name.contains(|c: char| c.is_control() || matches!(c, '\\' | ':'))
            && name.split('/').all(|part| !part.is_empty() && !part.ends_with(['.', ' ']));
        is_harmless && name.len() <= usize::from(u16::MAX) && (self.names)(name)
    }
}
