#include "core/training/checkpoint_files.h"

#include "core/base/error.h"
#include "core/training/run_counters.h"

#include <cstring>
#include <filesystem>
#include <system_error>

namespace lamina {

namespace {

std::vector<std::byte> bytesOf(const std::string& text) {
    std::vector<std::byte> bytes(text.size());
    if (!text.empty()) std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

std::string textIn(const Blobs& blobs, const std::string& name) {
    const auto found = blobs.find(name);
    if (found == blobs.end())
        throw Error("",
                    TEXT("training", "the checkpoint lacks \"%1\" or holds something else under that name").arg(name),
                    TEXT("training", "Start the training anew, without --resume."));
    return std::string(reinterpret_cast<const char*>(found->second.data()), found->second.size());
}

} // namespace

Blobs toBlobs(Checkpoint checkpoint, std::int64_t sequence) {
    Blobs blobs = std::move(checkpoint.blobs);
    blobs["meta_project"] = bytesOf(checkpoint.projectJson);
    blobs["meta_data"] = bytesOf(checkpoint.dataFingerprint);
    blobs["meta_target"] = bytesOf(checkpoint.simdTarget);
    Project record;
    record.runs.push_back(checkpoint.record);
    blobs["meta_record"] = bytesOf(toJson(record));
    setDoubles(blobs, "meta_position",
               {static_cast<double>(sequence), static_cast<double>(checkpoint.step),
                static_cast<double>(checkpoint.epoch), static_cast<double>(checkpoint.stepInEpoch)});
    return blobs;
}

Checkpoint checkpointFromBlobs(const Blobs& blobs, std::int64_t* sequence) {
    Checkpoint checkpoint;
    checkpoint.projectJson = textIn(blobs, "meta_project");
    checkpoint.dataFingerprint = textIn(blobs, "meta_data");
    checkpoint.simdTarget = textIn(blobs, "meta_target");
    Project record = projectFromJson(textIn(blobs, "meta_record"), "checkpoint");
    const std::vector<double> position = doublesOf(blobs, "meta_position");
    if (position.size() != 4 || record.runs.size() != 1)
        throw Error("",
                    TEXT("training", "the checkpoint lacks \"%1\" or holds something else under that name").arg("meta"),
                    TEXT("training", "Start the training anew, without --resume."));
    checkpoint.record = std::move(record.runs.front());
    if (sequence) *sequence = static_cast<std::int64_t>(position[0]);
    checkpoint.step = static_cast<std::int64_t>(position[1]);
    checkpoint.epoch = static_cast<int>(position[2]);
    checkpoint.stepInEpoch = static_cast<std::int64_t>(position[3]);
    checkpoint.blobs = blobs;
    std::erase_if(checkpoint.blobs, [](const auto& blob) { return blob.first.starts_with("meta_"); });
    return checkpoint;
}

CheckpointFiles::CheckpointFiles(std::string project, BlobStore store)
    : m_paths{project + ".checkpoint-a", project + ".checkpoint-b"}, m_store(std::move(store)) {
    if (!m_store.exists)
        m_store.exists = [](const std::string& path) {
            std::error_code error;
            return std::filesystem::exists(path, error);
        };
    if (!m_store.remove)
        m_store.remove = [](const std::string& path) {
            std::error_code error;
            std::filesystem::remove(path, error);
        };
}

std::optional<Checkpoint> CheckpointFiles::newest() {
    std::optional<Checkpoint> best;
    for (std::size_t i = 0; i < m_paths.size(); ++i) {
        if (!m_store.exists(m_paths[i])) continue;
        try {
            std::int64_t sequence = 0;
            Checkpoint checkpoint = checkpointFromBlobs(m_store.load(m_paths[i]), &sequence);
            if (best && sequence <= m_sequence) continue;
            m_sequence = sequence;
            m_next = 1 - i;
            best = std::move(checkpoint);
        } catch (const std::exception&) {
            // Cut short by a crash: the other file counts.
        }
    }
    return best;
}

void CheckpointFiles::save(Checkpoint checkpoint) {
    m_store.save(toBlobs(std::move(checkpoint), m_sequence + 1), m_paths[m_next]);
    ++m_sequence;
    m_next = 1 - m_next;
}

void CheckpointFiles::remove() {
    for (const std::string& path : m_paths) m_store.remove(path);
    m_sequence = 0;
    m_next = 0;
}

bool CheckpointFiles::exist() const {
    for (const std::string& path : m_paths)
        if (m_store.exists(path)) return true;
    return false;
}

} // namespace lamina
