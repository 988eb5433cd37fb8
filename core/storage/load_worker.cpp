#include "core/storage/load_worker.h"

#include "core/base/error.h"
#include "core/storage/damage.h"
#include "core/storage/load_message.h"

#include "core/storage/project_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>

namespace lamina {

namespace {
bool send(const void* data, std::size_t count) {
    const auto* bytes = static_cast<const char*>(data);
    while (count > 0) {
        const ssize_t written = write(STDOUT_FILENO, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

void sendFrame(Frame kind, const void* data, std::size_t count) {
    const FrameHeader header{kFrameMagic, static_cast<std::uint32_t>(kind), count};
    if (!send(&header, sizeof header) || !send(data, count)) _exit(3); // nobody listens any more
}

void sendFrame(Frame kind, const std::string& text) { sendFrame(kind, text.data(), text.size()); }

int readAndSend(const std::string& where) {
    try {
        const std::unique_lock<std::mutex> held = h5::lock();
        ModelFile file(kWorkerInput, where, closeDoors);
        sendFrame(Frame::description, descriptionMessage(file.description(), file.weights(), file.holdsUnknown()));
        std::uint64_t largest = 0;
        for (const WeightPlace& weight : file.weights())
            largest = std::max(largest, static_cast<std::uint64_t>(weight.shape.count()) * sizeof(float));
        allowMemory(largest);
        std::vector<Text> notes;
        for (const WeightPlace& weight : file.weights()) {
            const std::vector<float> values = file.read(weight);
            std::size_t wrong = 0;
            for (const float value : values) wrong += !std::isfinite(value);
            if (wrong > 0)
                notes.push_back(TEXT("storage", "The weight %1 of the layer “%2” holds %3 numbers that are not finite.")
                                    .arg(weight.name)
                                    .arg(file.description().project.graph.find(weight.node)->name)
                                    .arg(static_cast<long long>(wrong)));
            sendFrame(Frame::weight, values.data(), values.size() * sizeof(float));
        }
        sendFrame(Frame::end, notesMessage(notes));
        return 0;
    } catch (const Error& error) {
        sendFrame(Frame::error, errorMessage(error));
    } catch (const std::bad_alloc&) {
        sendFrame(Frame::error,
                  errorMessage(damaged(
                      where, TEXT("storage", "reading the file would take more memory than its size can explain"))));
    } catch (const std::exception&) {
        sendFrame(Frame::error, errorMessage(damaged(where, TEXT("storage", "the file cannot be understood"))));
    }
    return 1;
}
} // namespace

int runLoadWorker(int argc, char** argv) {
    if (argc < 3 || std::strcmp(argv[1], kWorkerFlag) != 0 || !std::getenv(kWorkerVariable)) return 2;
    struct stat facts {};
    if (fstat(kWorkerInput, &facts) != 0) return 2;
    const bool isMerge = argc > 3 && std::strcmp(argv[3], kMergeFlag) == 0;
    std::uint64_t size = static_cast<std::uint64_t>(facts.st_size);
    if (isMerge && fstat(kWorkerTarget, &facts) == 0) size += static_cast<std::uint64_t>(facts.st_size);
    setenv("HDF5_PLUGIN_PRELOAD", "::", 1);
    limitWorker(size, isMerge);
    const int status = isMerge ? keepUnknown(kWorkerInput, kWorkerTarget) : readAndSend(argv[2]);
    _exit(status); // the exit handlers of the HDF5 library are not to be trusted after a hostile file
}

} // namespace lamina
