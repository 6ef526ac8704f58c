//! Numbers and signatures of the format (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5).

pub(crate) const LOCAL: u32 = 0x0403_4b50;
pub(crate) const CENTRAL: u32 = 0x0201_4b50;
pub(crate) const DESCRIPTOR: u32 = 0x0807_4b50;
pub(crate) const END: u32 = 0x0605_4b50;
pub(crate) const LONG_END: u32 = 0x0606_4b50;
pub(crate) const LONG_LOCATOR: u32 = 0x0706_4b50;

pub(crate) const LOCAL_LENGTH: u64 = 30;
pub(crate) const CENTRAL_LENGTH: u64 = 46;
pub(crate) const DESCRIPTOR_LENGTH: u64 = 16;
pub(crate) const END_LENGTH: u64 = 22;
pub(crate) const LONG_END_LENGTH: u64 = 56;
pub(crate) const LONG_LOCATOR_LENGTH: u64 = 20;

/// The extra field of sizes and places beyond 32 bits.
pub(crate) const LONG_FIELD: u16 = 0x0001;

pub(crate) const FLAG_ENCRYPTED: u16 = 1;
/// Two bits that tell how hard the packer tried.
pub(crate) const FLAG_EFFORT: u16 = 0b110;
pub(crate) const FLAG_DESCRIPTOR: u16 = 1 << 3;
pub(crate) const FLAG_UTF8: u16 = 1 << 11;

/// A short number that says: look at the long one.
pub(crate) const SHORT_MAX: u32 = u32::MAX;

/// Reads numbers off a piece of bytes, in order.
pub(crate) struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    pub fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes(self.bytes(2)?.try_into().ok()?))
    }

    pub fn u32(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.bytes(4)?.try_into().ok()?))
    }

    pub fn u64(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.bytes(8)?.try_into().ok()?))
    }
}

/// Puts numbers one behind the other.
#[derive(Default)]
pub(crate) struct Bytes(pub Vec<u8>);

impl Bytes {
    pub fn u16(mut self, number: u16) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    pub fn u32(mut self, number: u32) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    pub fn u64(mut self, number: u64) -> Self {
        self.0.extend(number.to_le_bytes());
        self
    }

    pub fn bytes(mut self, bytes: &[u8]) -> Self {
        self.0.extend(bytes);
        self
    }
}
