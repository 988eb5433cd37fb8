#pragma once
// The few things this program does with HDF5, over its C API: handles that close themselves, attributes and datasets read
// with every size checked first, and files built in memory. Internal to core/storage.
//
// HDF5 as Debian builds it is not thread-safe: whoever calls anything here holds lock() for as long as a handle lives.

#include "core/model/shape.h"

#include <hdf5.h>

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lamina::h5 {

// Takes the one mutex and, the first time, switches off what a file could misuse: error print-outs, plug-ins, external
// links, the exit handler.
std::unique_lock<std::mutex> lock();

class Handle {
public:
    using Close = herr_t (*)(hid_t);
    Handle() = default;
    Handle(hid_t id, Close close) : m_id(id), m_close(close) {}
    Handle(Handle&& other) noexcept : m_id(other.m_id), m_close(other.m_close) { other.m_id = -1; }
    Handle& operator=(Handle&& other) noexcept {
        std::swap(m_id, other.m_id);
        std::swap(m_close, other.m_close);
        return *this;
    }
    ~Handle() {
        if (m_id >= 0) m_close(m_id);
    }
    hid_t id() const { return m_id; }
    explicit operator bool() const { return m_id >= 0; }
    bool close(); // now, to see whether it went well

private:
    hid_t m_id = -1;
    Close m_close = nullptr;
};

// The first bytes of a file, read by hand before HDF5 sees them: superblock version 0 (2 and 3 without an extension), sizes
// of 8, base 0, end of file within the file. Keeps out cache images, shared messages and file-space managers.
bool isPlainSuperblock(const std::byte* bytes, std::size_t count, std::uint64_t fileSize);
constexpr std::size_t kSuperblockBytes = 96;
bool hasSignature(const std::byte* bytes, std::size_t count);

Handle openRead(const std::string& path);                    // empty handle if it does not open
Handle openImage(const std::byte* bytes, std::size_t count); // read-only, copied by HDF5
Handle createImage();                                        // a new file that lives in memory
// The finished file: flushed, still owned by the handle. Throws Error.
std::pair<const std::byte*, std::size_t> imageOf(const Handle& file);

// Reading. `where` is the file's name for messages; every function throws Error for content that is not plain.
bool hasAttribute(hid_t object, const std::string& name);
std::optional<std::string> readText(hid_t object, const std::string& name, const std::string& where);
std::optional<std::int64_t> readInteger(hid_t object, const std::string& name, const std::string& where);
// A list of names, whole or in the parts name0, name1, … that Keras writes where it is too long for one attribute.
std::optional<std::vector<std::string>> readNames(hid_t object, const std::string& name, const std::string& where);

std::vector<std::string> splitPath(const std::string& path, const std::string& where); // refuses "", "." and ".."
bool hasLink(hid_t group, const std::string& name);
// Walks one component at a time along hard links to an object that nothing else refers to. Empty handle: there is none.
Handle openGroup(hid_t from, const std::string& path, const std::string& where);
Handle openDataset(hid_t from, const std::string& path, const std::string& where);

// What a dataset claims, after these checks: simple, numbers, stored inside this file, harmless filters, claim and storage agree.
Shape shapeOf(const Handle& dataset, const std::string& where);
std::vector<float> readFloats(const Handle& dataset, const std::string& where);
std::vector<std::byte> readBytes(const Handle& dataset, const std::string& where); // of a 1-D dataset of bytes
std::vector<std::string> linksOf(hid_t group, std::size_t most, const std::string& where);

// Writing. Throws Error.
enum class Charset { ascii, utf8 };
void writeText(hid_t object, const std::string& name, const std::string& text, Charset charset);
void writeInteger(hid_t object, const std::string& name, std::int64_t value);
void writeNames(hid_t object, const std::string& name, const std::vector<std::string>& names);
Handle createGroup(hid_t from, const std::string& path);
void writeFloats(hid_t from, const std::string& path, const Shape& shape, const float* values);
void writeBytes(hid_t from, const std::string& path, const std::byte* bytes, std::size_t count);

} // namespace lamina::h5
