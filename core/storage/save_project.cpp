#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/storage/atomic_file.h"
#include "core/storage/damage.h"
#include "core/storage/known_files.h"
#include "core/storage/load_worker.h"
#include "core/storage/open_file.h"
#include "core/storage/project_file.h"
#include "core/storage/project_writer.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <vector>

namespace lamina {

namespace {
bool isThere(const std::string& path) {
    struct stat facts {};
    return stat(path.c_str(), &facts) == 0;
}

Error notVerified(const std::string& path) {
    return {path, TEXT("storage", "the saved file does not read back as it was written; the old one was left as it is"),
            TEXT("storage", "Save elsewhere: the disk may be failing.")};
}

// The same layers and the same wires into them; the order in which the wires were drawn says nothing.
bool isSameNetwork(const Graph& a, const Graph& b) {
    if (a.nodes() != b.nodes() || a.groups() != b.groups() || a.edges().size() != b.edges().size()) return false;
    const auto sorted = [](const Graph& graph) {
        std::vector<std::tuple<Uid, int, Uid, int>> wires;
        for (const Edge& edge : graph.edges()) wires.emplace_back(edge.to, edge.port, edge.from, edge.output);
        std::sort(wires.begin(), wires.end());
        return wires;
    };
    return sorted(a) == sorted(b);
}

// Every weight that was to be saved and fits its layer is in the file, bit by bit.
void verify(const LoadedProject& loaded, const Project& project, const WeightsPointer& weights,
            const std::string& path) {
    if (!isSameNetwork(loaded.project.graph, project.graph)) throw notVerified(path);
    if (!weights) return;
    const GraphFacts facts = checkGraph(project.graph, project.training);
    for (const WeightArray& array : *weights) {
        const auto node = facts.nodes.find(array.node);
        if (node == facts.nodes.end() || static_cast<std::int64_t>(array.values.size()) != array.shape.count())
            continue;
        bool isWanted = false;
        for (const WeightSpec& spec : node->second.weights)
            isWanted = isWanted || (spec.name == array.name && spec.shape == array.shape);
        const Node* owner = project.graph.find(array.node);
        if (!isWanted || !owner || owner->weightsOf != 0) continue;
        const WeightArray* found = loaded.weights ? findWeight(*loaded.weights, array.node, array.name) : nullptr;
        if (!found || found->shape != array.shape ||
            std::memcmp(found->values.data(), array.values.data(), array.values.size() * sizeof(float)) != 0)
            throw notVerified(path);
    }
}

LoadedProject readBack(const std::string& temporary, const std::string& path) {
    try {
        return loadProjectInThisProcess(temporary);
    } catch (const Error& error) {
        throw Error(path,
                    TEXT("storage", "the project cannot be saved, for it could not be read again: %1")
                        .arg(error.text().shown()),
                    error.remedy());
    }
}

// The file is made in memory; one that cannot be there must not be tried.
void requireRoom(const Project& project, const std::string& path) {
    const std::int64_t bytes = checkedProduct(checkGraph(project.graph, project.training).parameters, 4);
    const std::int64_t memory = static_cast<std::int64_t>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE);
    if (bytes <= memory / 2) return;
    throw Error(path,
                TEXT("storage", "the weights of this network take %1 GB, this computer has %2 GB of memory")
                    .arg(bytes / 1'000'000'000)
                    .arg(memory / 1'000'000'000),
                TEXT("storage", "A network of this size can be looked at here, not saved or trained."));
}

void writeImage(AtomicFile& file, const Project& project, const WeightsPointer& weights) {
    const std::unique_lock<std::mutex> held = h5::lock();
    const h5::Handle image = buildFile(project, weights);
    const auto [bytes, count] = h5::imageOf(image);
    file.write(bytes, count);
}

// What the old file has that we do not know; false where there is none or it cannot be had.
bool keepUnknownContent(const std::string& target, AtomicFile& file) {
    try {
        const OpenFile old(target);
        WorkerProcess worker(target, old.descriptor(), file.descriptor());
        return worker.wait(20 + static_cast<double>(old.size()) / 1e7) == kSomethingKept;
    } catch (const Error&) {
        return false;
    }
}
} // namespace

void saveProject(const Project& project, const WeightsPointer& weights, const std::string& path) {
    requireRoom(project, path);
    const std::string target = resolvedPath(path);
    const bool mayHoldMore = isThere(target) && !isKnownToBeOurs(target);
    auto file = std::make_unique<AtomicFile>(target);
    writeImage(*file, project, weights);
    verify(readBack(file->temporaryPath(), path), project, weights, path);

    bool isAllOurs = true;
    if (mayHoldMore) {
        struct stat before {
        }, after{};
        fstat(file->descriptor(), &before);
        const bool isKept = keepUnknownContent(target, *file);
        fstat(file->descriptor(), &after);
        if (isKept) {
            isAllOurs = false;
            verify(loadProject(file->temporaryPath()), project, weights, path);
        } else if (after.st_size != before.st_size || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec ||
                   after.st_mtim.tv_sec != before.st_mtim.tv_sec) {
            // The worker was stopped half-way: a new file without what it could not copy.
            file = std::make_unique<AtomicFile>(target);
            writeImage(*file, project, weights);
        }
    }
    rememberContent(target, file->descriptor(), isAllOurs); // the rename keeps what a file is known by
    file->commit();
}

} // namespace lamina
