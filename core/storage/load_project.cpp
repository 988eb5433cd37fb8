#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/storage/atomic_file.h"
#include "core/storage/damage.h"
#include "core/storage/known_files.h"
#include "core/storage/load_message.h"
#include "core/storage/load_worker.h"
#include "core/storage/open_file.h"
#include "core/storage/project_file.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstring>

namespace lamina {

namespace {
using Clock = std::chrono::steady_clock;

// Reads frames until the time is up; every length is checked before memory is taken for it.
class FrameReader {
public:
    FrameReader(int descriptor, Clock::time_point end, const std::string& where)
        : m_descriptor(descriptor), m_end(end), m_where(where) {}

    FrameHeader header() {
        FrameHeader header;
        read(&header, sizeof header);
        if (header.magic != kFrameMagic) throw noAnswer();
        return header;
    }

    void read(void* data, std::size_t count) {
        auto* bytes = static_cast<char*>(data);
        while (count > 0) {
            pollfd waiting{m_descriptor, POLLIN, 0};
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - Clock::now()).count();
            if (left <= 0) throw damaged(m_where, TEXT("storage", "reading the file took too long and was ended"));
            const int ready = poll(&waiting, 1, static_cast<int>(std::min<long long>(left, 1000)));
            if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
            const ssize_t got = ready < 0 ? -1 : ::read(m_descriptor, bytes, count);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) throw noAnswer();
            bytes += got;
            count -= static_cast<std::size_t>(got);
        }
    }

    std::string text(const FrameHeader& header) {
        if (header.length > (std::uint64_t{512} << 20)) throw noAnswer();
        std::string text;
        while (text.size() < header.length) { // grows as it arrives, not as it is claimed
            const std::size_t at = text.size();
            text.resize(std::min<std::size_t>(header.length, at + (std::size_t{1} << 20)));
            read(text.data() + at, text.size() - at);
        }
        return text;
    }

    // The worker crashed or was ended by one of its limits.
    Error noAnswer() const {
        return damaged(m_where, TEXT("storage", "the file cannot be read safely; reading it was ended"));
    }

private:
    int m_descriptor;
    Clock::time_point m_end;
    const std::string& m_where;
};
} // namespace

namespace {
// Weights that are not there mean that the network has not learned yet; one whose layers have none has nothing to learn.
void adopt(std::shared_ptr<Weights> weights, LoadedProject& loaded) {
    const auto hasNone = [&] {
        const GraphFacts facts = checkGraph(loaded.project.graph, loaded.project.training);
        return facts.isComplete && facts.parameters == 0;
    };
    if (!weights->empty() || hasNone()) loaded.weights = std::move(weights);
}
} // namespace

LoadedProject loadProject(const std::string& path) {
    const OpenFile file(path);
    WorkerProcess worker(path, file.descriptor(), -1);
    const double seconds = 20 + static_cast<double>(file.size()) / 1e7;
    FrameReader reader(worker.output(),
                       Clock::now() + std::chrono::milliseconds(static_cast<long long>(seconds * 1000)), path);

    FrameHeader header = reader.header();
    if (header.kind == static_cast<std::uint32_t>(Frame::error)) throw readErrorMessage(reader.text(header), path);
    if (header.kind != static_cast<std::uint32_t>(Frame::description)) throw reader.noAnswer();
    Description description = readDescriptionMessage(reader.text(header), path);
    LoadedProject& loaded = description.loaded;

    auto weights = std::make_shared<Weights>();
    for (Announced& next : description.weights) {
        header = reader.header();
        if (header.kind == static_cast<std::uint32_t>(Frame::error)) throw readErrorMessage(reader.text(header), path);
        const auto count = static_cast<std::size_t>(next.shape.count());
        if (header.kind != static_cast<std::uint32_t>(Frame::weight) || header.length != count * sizeof(float))
            throw reader.noAnswer();
        WeightArray array{next.node, std::move(next.name), std::move(next.shape), {}};
        array.values.resize(count);
        reader.read(array.values.data(), count * sizeof(float));
        weights->push_back(std::move(array));
    }
    header = reader.header();
    if (header.kind != static_cast<std::uint32_t>(Frame::end)) throw reader.noAnswer();
    for (Text& note : readNotesMessage(reader.text(header), path)) loaded.notes.push_back(std::move(note));
    if (worker.wait(5) != 0) throw reader.noAnswer();
    adopt(std::move(weights), loaded);
    rememberContent(resolvedPath(path), file.descriptor(), !description.holdsUnknown);
    return std::move(loaded);
}

LoadedProject loadProjectInThisProcess(const std::string& path) {
    const OpenFile file(path);
    const std::unique_lock<std::mutex> held = h5::lock();
    ModelFile model(file.descriptor(), path);
    auto weights = std::make_shared<Weights>();
    for (const WeightPlace& place : model.weights())
        weights->push_back({place.node, place.name, place.shape, model.read(place)});
    LoadedProject loaded = std::move(model.description());
    adopt(std::move(weights), loaded);
    return loaded;
}

} // namespace lamina
