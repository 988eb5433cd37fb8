#pragma once
// A file opened for reading, with the message for each way in which that can fail. Internal to core/storage.

#include <cstdint>
#include <string>

namespace lamina {

class OpenFile {
public:
    explicit OpenFile(const std::string& path); // throws Error: not there, no right to read, a folder or a device
    ~OpenFile();
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    int descriptor() const { return m_descriptor; }
    std::uint64_t size() const { return m_size; }

private:
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace lamina
