//! What should be known of a place before work begins there: that it forgets, wanders or fills up.
//!
//! Which places those are is decided by a pure function over a path as text and what surrounds it,
//! so that Windows' places are tested on any system; one function asks the system. A place is never
//! refused: whoever works there may have no other.

use std::path::{Path, PathBuf};

use tenken_i18n::{Locale, Words};

use crate::wire::PlaceConcern;

/// Below this a disk is nearly full: a book with its backups and a few scanned documents.
const LITTLE_ROOM: u64 = 256 * 1024 * 1024;

/// What should be known of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Concern {
    /// On another computer: slow, and gone with the network.
    Network,
    /// Copied to elsewhere by OneDrive and the like, also while it is being written.
    Synchronised,
    /// Part of a profile that is copied at log-on and log-off.
    Roaming,
    /// A stick, or another drive than the system's, that can be taken out.
    Removable,
    /// Emptied at log-off or restart.
    Temporary,
    /// Seen from another screen; such desktops often begin anew at every log-on.
    RemoteDesktop,
    /// Little room left.
    NearlyFull,
}

impl Concern {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Synchronised => "synchronised",
            Self::Roaming => "roaming",
            Self::Removable => "removable",
            Self::Temporary => "temporary",
            Self::RemoteDesktop => "remote_desktop",
            Self::NearlyFull => "nearly_full",
        }
    }

    /// What it is, and what to do.
    fn message(self, words: Words) -> String {
        match self {
            Self::Network => words.place_network(),
            Self::Synchronised => words.place_synchronised(),
            Self::Roaming => words.place_roaming(),
            Self::Removable => words.place_removable(),
            Self::Temporary => words.place_temporary(),
            Self::RemoteDesktop => words.place_remote_desktop(),
            Self::NearlyFull => words.place_nearly_full(),
        }
    }
}

/// What surrounds a place.
#[derive(Debug, Default)]
struct Surroundings {
    /// Folders of OneDrive and other services that copy elsewhere.
    synchronised: Vec<String>,
    /// The part of the profile that wanders.
    roaming: Option<String>,
    /// Folders for what is not to be kept.
    temporary: Vec<String>,
    /// Windows' own drive, for example `C:`.
    system_drive: Option<String>,
    /// The kind of file system, where the system tells it.
    file_system: Option<String>,
    /// Where that file system hangs.
    mount: Option<String>,
    /// The name of the desktop's session, where Windows has given it one.
    session: Option<String>,
    /// Bytes left.
    room: Option<u64>,
}

/// What should be known of a folder, which need not be there yet, in the words of a locale.
pub(crate) fn concerns(folder: &Path, locale: Locale) -> Vec<PlaceConcern> {
    let place = standing_part(folder);
    let found = judge(&place.to_string_lossy(), &ask(&place));
    let words = Words::new(locale);
    found
        .into_iter()
        .map(|concern| PlaceConcern {
            code: concern.as_str().to_owned(),
            message: concern.message(words),
        })
        .collect()
}

fn judge(path: &str, around: &Surroundings) -> Vec<Concern> {
    const NETWORK: &[&str] = &[
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "9p",
        "fuse.sshfs",
        "fuse.davfs",
        "davfs",
    ];
    const MEMORY: &[&str] = &["tmpfs", "ramfs"];
    const MEDIA: &[&str] = &["/media", "/run/media"];
    let is_kind =
        |kinds: &[&str]| around.file_system.as_deref().is_some_and(|k| kinds.contains(&k));
    let is_in = |folders: &[String]| folders.iter().any(|folder| is_within(path, folder));
    let mut found = Vec::new();
    let network = is_share(path) || is_kind(NETWORK);
    if network {
        found.push(Concern::Network);
    }
    if is_in(&around.synchronised) {
        found.push(Concern::Synchronised);
    }
    if around.roaming.as_ref().is_some_and(|roaming| is_within(path, roaming)) {
        found.push(Concern::Roaming);
    }
    let mount = around.mount.as_deref().unwrap_or_default();
    let elsewhere = match (drive(path), around.system_drive.as_deref()) {
        (Some(drive), Some(system)) => !drive.eq_ignore_ascii_case(system),
        _ => MEDIA.iter().any(|media| is_within(mount, media)),
    };
    if elsewhere && !network {
        found.push(Concern::Removable);
    }
    if is_in(&around.temporary) || is_kind(MEMORY) {
        found.push(Concern::Temporary);
    }
    let is_remote = around
        .session
        .as_deref()
        .is_some_and(|name| name.starts_with("RDP-") || name.starts_with("ICA-"));
    if is_remote && !network && !elsewhere {
        found.push(Concern::RemoteDesktop);
    }
    if around.room.is_some_and(|room| room < LITTLE_ROOM) {
        found.push(Concern::NearlyFull);
    }
    found
}

/// Whether a path names another computer: `\\server\share`, also in its long form.
fn is_share(path: &str) -> bool {
    let plain = path.replace('/', "\\");
    let long = plain.to_ascii_uppercase();
    if long.starts_with("\\\\?\\UNC\\") {
        return true;
    }
    // `\\?\C:\…` and `\\.\…` are this computer's own.
    plain.starts_with("\\\\") && !long.starts_with("\\\\?\\") && !long.starts_with("\\\\.\\")
}

/// The drive of a Windows path, for example `C:`.
fn drive(path: &str) -> Option<&str> {
    let plain = path.strip_prefix("\\\\?\\").unwrap_or(path);
    let mut letters = plain.bytes();
    let is_drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(b':');
    is_drive.then(|| &plain[..2])
}

/// Whether a path is a folder or lies in it; Windows' names know no upper and lower case.
fn is_within(path: &str, folder: &str) -> bool {
    let plain = |text: &str| {
        let text = text.strip_prefix("\\\\?\\").unwrap_or(text);
        text.replace('\\', "/").trim_end_matches('/').to_lowercase()
    };
    let (path, folder) = (plain(path), plain(folder));
    !folder.is_empty()
        && path.strip_prefix(&folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The part of a path that is there, by its real name: a mapped drive says whose it is.
fn standing_part(folder: &Path) -> PathBuf {
    let here = folder.ancestors().find(|part| part.is_dir()).unwrap_or(folder);
    match here.canonicalize() {
        Ok(real) => real.join(folder.strip_prefix(here).unwrap_or(Path::new(""))),
        Err(_) => folder.to_owned(),
    }
}

/// Asks the system.
fn ask(place: &Path) -> Surroundings {
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let all = |names: &[&str]| names.iter().filter_map(|name| variable(name)).collect();
    let here = place.ancestors().find(|part| part.is_dir()).unwrap_or(place);
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let (mount, file_system) = mount_of(&mounts, &place.to_string_lossy()).unzip();
    Surroundings {
        synchronised: all(&["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]),
        roaming: variable("APPDATA"),
        temporary: if cfg!(windows) {
            all(&["TEMP", "TMP"])
        } else {
            std::iter::once(std::env::temp_dir().to_string_lossy().into_owned()).collect()
        },
        system_drive: variable("SystemDrive"),
        file_system,
        mount,
        session: variable("SESSIONNAME"),
        room: room(here),
    }
}

/// Bytes left for this user.
#[cfg(unix)]
fn room(folder: &Path) -> Option<u64> {
    let found = rustix::fs::statvfs(folder).ok()?;
    Some(found.f_bavail.saturating_mul(found.f_frsize))
}

/// Windows tells without asking its interface only whether a file of a length fits: making one
/// reserves its room at once.
#[cfg(not(unix))]
fn room(folder: &Path) -> Option<u64> {
    let probe = folder.join(format!("tenken-{}.part", std::process::id()));
    let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&probe).ok()?;
    let asked = file.set_len(LITTLE_ROOM);
    drop(file);
    let _ = std::fs::remove_file(&probe);
    match asked {
        Err(error) if error.kind() == std::io::ErrorKind::StorageFull => Some(0),
        _ => None,
    }
}

/// Where the file system of a path hangs, and its kind, from Linux' own list.
fn mount_of(list: &str, path: &str) -> Option<(String, String)> {
    let mut found: Option<(String, String)> = None;
    for line in list.lines() {
        let (before, after) = line.split_once(" - ")?;
        let mount = unescaped(before.split(' ').nth(4)?);
        let kind = after.split(' ').next()?;
        let is_above = mount == "/" || is_within(path, &mount);
        // Of two at one place the later covers the earlier.
        if is_above && found.as_ref().is_none_or(|(known, _)| known.len() <= mount.len()) {
            found = Some((mount, kind.to_owned()));
        }
    }
    found
}

/// A mount point as it is named: the list writes spaces and the like as `\040`.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = (first == b'\\')
            .then(|| after.get(..3).and_then(|digits| std::str::from_utf8(digits).ok()))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 8).ok());
        bytes.push(code.unwrap_or(first));
        rest = if code.is_some() { &after[3..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows() -> Surroundings {
        Surroundings {
            synchronised: vec!["C:\\Konten\\sato\\OneDrive - 宗像市".to_owned()],
            roaming: Some("C:\\Konten\\sato\\AppData\\Roaming".to_owned()),
            temporary: vec!["C:\\Konten\\sato\\AppData\\Local\\Temp".to_owned()],
            system_drive: Some("C:".to_owned()),
            room: Some(LITTLE_ROOM),
            ..Surroundings::default()
        }
    }

    fn linux(mount: &str, kind: &str) -> Surroundings {
        Surroundings {
            temporary: vec!["/tmp".to_owned()],
            mount: Some(mount.to_owned()),
            file_system: Some(kind.to_owned()),
            ..Surroundings::default()
        }
    }

    #[test]
    fn places_that_forget_are_known_by_their_path_and_what_surrounds_them() {
        use Concern::{Network, Removable, Roaming, Synchronised, Temporary};
        for (path, around, expected) in [
            ("C:\\Konten\\sato\\Documents\\点検", windows(), &[][..]),
            ("\\\\?\\C:\\Konten\\sato\\Documents", windows(), &[]),
            ("\\\\server\\総務課\\点検", windows(), &[Network]),
            ("\\\\?\\UNC\\server\\share\\点検", windows(), &[Network]),
            ("//server/share", windows(), &[Network]),
            ("\\\\.\\C:\\点検", windows(), &[]),
            ("c:\\konten\\SATO\\onedrive - 宗像市\\点検", windows(), &[Synchronised]),
            ("C:\\Konten\\sato\\OneDrive - 宗像市役所\\点検", windows(), &[]),
            ("\\\\?\\C:\\Konten\\sato\\AppData\\Roaming\\Tenken", windows(), &[Roaming]),
            ("C:\\Konten\\sato\\AppData\\Local\\Temp\\x", windows(), &[Temporary]),
            ("E:\\点検", windows(), &[Removable]),
            ("\\\\?\\e:\\点検", windows(), &[Removable]),
            ("/srv/sato/点検", linux("/", "ext4"), &[]),
            ("/srv/sato/点検", linux("/srv", "nfs4"), &[Network]),
            ("/media/sato/STICK/点検", linux("/media/sato/STICK", "vfat"), &[Removable]),
            ("/mediathek/点検", linux("/mediathek", "ext4"), &[]),
            ("/media/nas/点検", linux("/media/nas", "cifs"), &[Network]),
            ("/tmp/点検", linux("/", "ext4"), &[Temporary]),
            ("/dev/shm/点検", linux("/dev/shm", "tmpfs"), &[Temporary]),
        ] {
            assert_eq!(judge(path, &around), expected, "{path}");
        }
    }

    #[test]
    fn a_full_disk_and_a_desktop_seen_from_elsewhere_are_said() {
        let full = Surroundings { room: Some(LITTLE_ROOM - 1), ..windows() };
        assert_eq!(judge("C:\\点検", &full), [Concern::NearlyFull]);
        for (name, expected) in [
            ("Console", &[][..]),
            ("RDP-Tcp#3", &[Concern::RemoteDesktop]),
            ("ICA-CGP#1", &[Concern::RemoteDesktop]),
        ] {
            let around = Surroundings { session: Some(name.to_owned()), ..windows() };
            assert_eq!(judge("C:\\点検", &around), expected, "{name}");
            let share = judge("\\\\server\\share", &around);
            assert_eq!(share, [Concern::Network], "what lies on a share is not forgotten");
        }
    }

    #[test]
    fn the_nearest_mount_tells_the_kind_of_file_system() {
        let list = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                    30 22 0:40 / /media/sato/USB\\040メモリ rw shared:1 - vfat /dev/sdb1 rw\n\
                    31 22 0:41 / /srv rw - nfs4 server:/x rw\n";
        for (path, expected) in [
            ("/opt/点検", ("/", "ext4")),
            ("/srv/sato", ("/srv", "nfs4")),
            ("/srvs/sato", ("/", "ext4")),
            ("/media/sato/USB メモリ/点検", ("/media/sato/USB メモリ", "vfat")),
        ] {
            let (mount, kind) = mount_of(list, path).unwrap();
            assert_eq!((mount.as_str(), kind.as_str()), expected, "{path}");
        }
        assert_eq!(mount_of("", "/srv"), None, "systems without such a list");
    }

    #[cfg(unix)]
    #[test]
    fn the_systems_own_temporary_folder_is_told_and_need_not_hold_the_place_yet() {
        let folder = tempfile::tempdir().unwrap();
        let codes: Vec<String> = concerns(&folder.path().join("まだ/ない"), Locale::Ja)
            .into_iter()
            .map(|concern| concern.code)
            .collect();
        assert!(codes.contains(&"temporary".to_owned()), "{codes:?}");
        assert!(room(folder.path()).is_some_and(|bytes| bytes > 0), "the disk says what is left");
    }
}
