//! Packs put together by hand: every part can be made to lie before or after it is signed.

use std::io::Write;
use std::path::Path;

use ed25519_dalek::{Signer, SigningKey};
use serde_json::{Value, json};
use tempfile::TempDir;
use tenken_core::hash;
use tenken_core::record::{Author, FORMAT, Record, Stored, Subject, kind};
use tenken_pack::{Error, Incoming, Keys, Limits, Opening};

use crate::forge::{Forged, container};

pub fn lead() -> Keys {
    Keys::from_secret([1; 32])
}

pub fn unit() -> Keys {
    Keys::from_secret([2; 32])
}

/// A record of unit `u` in campaign `c`.
pub fn record(kind: &str, item: &str, body: Value) -> Record {
    Record {
        format: FORMAT,
        kind: kind.to_owned(),
        campaign: "c".to_owned(),
        subject: Subject::item("u", item),
        parents: Vec::new(),
        body,
        author: Author { name: Some("髙﨑".to_owned()), unit: Some("u".to_owned()) },
        device: Some("d".to_owned()),
        wall_time: "2026-06-15T10:24:00+09:00".to_owned(),
        app: "0.1.0".to_owned(),
        operation: "o".to_owned(),
    }
}

pub fn line(record: Record) -> Vec<u8> {
    let mut raw = Stored::mint(record).unwrap().raw;
    raw.push(b'\n');
    raw
}

pub fn answer(item: &str) -> Record {
    record(kind::ANSWER, item, json!({ "value": "implemented" }))
}

/// An answer that names files.
pub fn answer_with(item: &str, files: &[&[u8]]) -> Record {
    let evidence: Vec<Value> = files
        .iter()
        .map(|file| {
            json!({ "sha256": hash::sha256_hex(file), "size": file.len(), "name": "a.txt", "media_type": "text/plain" })
        })
        .collect();
    record(kind::ANSWER, item, json!({ "value": "implemented", "evidence": evidence }))
}

type Change<T> = Box<dyn Fn(&mut T)>;
type Exchange = Box<dyn Fn(Vec<u8>) -> Vec<u8>>;

/// What a pack is made of, true unless changed.
pub struct Bundle {
    pub kind: &'static str,
    pub records: Vec<u8>,
    pub blobs: Vec<Vec<u8>>,
    pub signer: [u8; 32],
    pub change_manifest: Vec<Change<Value>>,
    pub change_text: Option<Exchange>,
    pub change_signature: Option<Exchange>,
    pub change_entries: Option<Change<Vec<Forged>>>,
}

pub const FILE_A: &[u8] = b"the first file";
pub const FILE_B: &[u8] = b"a second file of another length";

impl Bundle {
    /// A submission with three answers and two files.
    pub fn submission() -> Self {
        let records =
            [answer("ORG-01"), answer_with("ORG-02", &[FILE_A, FILE_B]), answer("ORG-03")];
        Self::of("submission", records.map(line).concat()).blobs(&[FILE_A, FILE_B])
    }

    /// A request with a campaign, a unit and its roles.
    pub fn request() -> Self {
        let mut campaign = record(kind::CAMPAIGN, "", json!({ "name": "自己点検" }));
        campaign.subject = Subject::default();
        let mut unit = record(kind::UNIT, "", json!({ "name": "市民課" }));
        unit.subject = Subject::unit("u");
        Self { signer: [1; 32], ..Self::of("request", [campaign, unit].map(line).concat()) }
    }

    pub fn of(kind: &'static str, records: Vec<u8>) -> Self {
        Self {
            kind,
            records,
            blobs: Vec::new(),
            signer: [2; 32],
            change_manifest: Vec::new(),
            change_text: None,
            change_signature: None,
            change_entries: None,
        }
    }

    /// A submission of these lines.
    pub fn lines(records: &[u8]) -> Self {
        Self::of("submission", records.to_vec())
    }

    pub fn blobs(mut self, files: &[&[u8]]) -> Self {
        self.blobs = files.iter().map(|file| file.to_vec()).collect();
        self.blobs.sort_by_key(|file| hash::sha256_hex(file));
        self
    }

    /// Changes the manifest before it is signed.
    pub fn manifest(mut self, change: impl Fn(&mut Value) + 'static) -> Self {
        self.change_manifest.push(Box::new(change));
        self
    }

    /// Changes the manifest's text before it is signed.
    pub fn text(mut self, change: impl Fn(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        self.change_text = Some(Box::new(change));
        self
    }

    pub fn signature(mut self, change: impl Fn(Vec<u8>) -> Vec<u8> + 'static) -> Self {
        self.change_signature = Some(Box::new(change));
        self
    }

    /// Changes what lies in the container, after everything is signed.
    pub fn entries(mut self, change: impl Fn(&mut Vec<Forged>) + 'static) -> Self {
        self.change_entries = Some(Box::new(change));
        self
    }

    /// The container, not sealed.
    pub fn bare(&self) -> Vec<u8> {
        container(&self.forged())
    }

    /// The container sealed to the lead.
    pub fn sealed(&self) -> Vec<u8> {
        seal(&self.bare(), &lead())
    }

    pub fn forged(&self) -> Vec<Forged> {
        let blobs: Vec<Value> = self
            .blobs
            .iter()
            .map(|file| json!({ "sha256": hash::sha256_hex(file), "size": file.len() }))
            .collect();
        let count = self.records.iter().filter(|&&byte| byte == b'\n').count();
        let keys = Keys::from_secret(self.signer).public();
        let mut manifest = json!({
            "format": 1,
            "kind": self.kind,
            "pack": "p1",
            "organization": "宗像市",
            "campaign": { "id": "c", "name": "令和8年度 自己点検" },
            "unit": { "id": "u", "name": "市民課" },
            "written_at": "2026-06-30T17:00:00+09:00",
            "app": "0.1.0",
            "signer": { "signing": keys.signing, "sealing": keys.sealing },
            "records": {
                "count": count,
                "size": self.records.len(),
                "sha256": hash::sha256_hex(&self.records),
            },
            "blobs": blobs,
        });
        if self.kind == "personal" {
            manifest["person"] = json!("person-1");
        }
        for change in &self.change_manifest {
            change(&mut manifest);
        }
        let mut text = serde_json::to_vec(&manifest).unwrap();
        if let Some(change) = &self.change_text {
            text = change(text);
        }
        let mut signature = sign(self.signer, &text);
        if let Some(change) = &self.change_signature {
            signature = change(signature);
        }
        let mut entries = vec![
            Forged::stored("manifest.json", &text),
            Forged::stored("manifest.sig", &signature),
            Forged::deflated("records.ndjson", &self.records),
        ];
        entries.extend(
            self.blobs
                .iter()
                .map(|file| Forged::stored(&format!("blobs/{}", hash::sha256_hex(file)), file)),
        );
        if let Some(change) = &self.change_entries {
            change(&mut entries);
        }
        entries
    }
}

/// The signature as it should be, made without the crate's own hands.
pub fn sign(secret: [u8; 32], manifest: &[u8]) -> Vec<u8> {
    let text = format!("tenken-pack-manifest-1\n{}", hash::sha256_hex(manifest));
    signing_key(secret).sign(text.as_bytes()).to_bytes().to_vec()
}

pub fn signing_key(secret: [u8; 32]) -> SigningKey {
    let mut text = b"tenken-key-sign-1\n".to_vec();
    text.extend(secret);
    let hex = hash::sha256_hex(&text);
    let mut key = [0; 32];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap();
    }
    SigningKey::from_bytes(&key)
}

pub fn seal(bytes: &[u8], to: &Keys) -> Vec<u8> {
    let recipient: age::x25519::Recipient = to.public().sealing.parse().unwrap();
    let recipients = std::iter::once(&recipient as &dyn age::Recipient);
    let mut sealed = Vec::new();
    let mut sink =
        age::Encryptor::with_recipients(recipients).unwrap().wrap_output(&mut sealed).unwrap();
    sink.write_all(bytes).unwrap();
    sink.finish().unwrap();
    sealed
}

/// A folder with a place for private copies.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("scratch")).unwrap();
        Self { folder }
    }

    /// Opens bytes as the lead would, and hands out everything in it.
    pub fn open(&self, bytes: &[u8]) -> Result<Read, Error> {
        self.open_as(bytes, &lead())
    }

    pub fn open_as(&self, bytes: &[u8], keys: &Keys) -> Result<Read, Error> {
        let path = self.folder.path().join("市民課.tenken");
        std::fs::write(&path, bytes).unwrap();
        let result = self.open_file(&path, keys);
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "the file itself is never touched");
        result
    }

    pub fn open_file(&self, path: &Path, keys: &Keys) -> Result<Read, Error> {
        let scratch = self.folder.path().join("scratch");
        let limits = Limits { file: 40 << 20, ..Limits::default() };
        let opening = Opening { keys: &[keys], scratch: &scratch, limits };
        let result = Incoming::open(path, &opening).map(|mut incoming| read_all(&mut incoming));
        let left = std::fs::read_dir(&scratch).unwrap().count();
        assert_eq!(left, 0, "no private copy is left behind");
        result
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Everything a pack hands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    pub records: Vec<Vec<u8>>,
    pub blobs: Vec<Vec<u8>>,
    pub check_number: String,
    pub manifest: tenken_pack::Manifest,
}

pub fn read_all(incoming: &mut Incoming) -> Read {
    let records = incoming.records().unwrap().map(|line| line.unwrap().stored.raw).collect();
    let blobs = incoming
        .blobs()
        .to_vec()
        .iter()
        .map(|blob| {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut incoming.blob(&blob.sha256).unwrap(), &mut bytes)
                .unwrap();
            bytes
        })
        .collect();
    Read {
        records,
        blobs,
        check_number: incoming.check_number(),
        manifest: incoming.manifest().clone(),
    }
}
