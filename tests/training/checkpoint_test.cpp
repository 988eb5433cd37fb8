#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/training/checkpoint_files.h"
#include "tests/support/memory_store.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

using namespace lamina;
using namespace lamina::test;

namespace {

Project network() {
    Project project = smallNetwork(2, 8, "tanh", 1, "sigmoid");
    project.training.epochs = 6;
    project.training.optimizer = "adam";
    return project;
}

void checkSame(const Weights& a, const Weights& b) {
    REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) CHECK(a[i].values == b[i].values);
}

std::string refusal(const Checkpoint& checkpoint, const Project& project, std::shared_ptr<const Dataset> data) {
    ThreadPool pool;
    Trainer trainer(project, std::move(data), pool);
    try {
        trainer.resume(checkpoint);
    } catch (const Error& error) {
        return error.text().english();
    }
    return {};
}

} // namespace

TEST_CASE("a run broken off at any step ends with the same bits") {
    registerAll();
    const Project project = network();
    const auto data = xorPoints(60, 20, 0);
    ThreadPool pool;
    Trainer whole(project, data, pool);
    while (!whole.isFinished()) whole.step();
    const WeightsPointer expected = whole.weights();

    for (const int breakAt : {0, 1, 7, 8, 9, 20, 47}) {
        CAPTURE(breakAt);
        Trainer first(project, data, pool);
        for (int i = 0; i < breakAt; ++i) first.step();
        const Blobs stored = toBlobs(first.checkpoint(), 1); // through the form that lies on the disk
        Trainer second(project, data, pool);
        second.resume(checkpointFromBlobs(stored));
        CHECK(second.stepsDone() == breakAt);
        while (!second.isFinished()) second.step();
        checkSame(*expected, *second.weights());
        REQUIRE(second.record().epochs.size() == whole.record().epochs.size());
        for (std::size_t i = 0; i < whole.record().epochs.size(); ++i) {
            CHECK(second.record().epochs[i].loss == whole.record().epochs[i].loss);
            CHECK(second.record().epochs[i].validationLoss == whole.record().epochs[i].validationLoss);
        }
        CHECK(second.record().bestEpoch == whole.record().bestEpoch);
    }
}

TEST_CASE("more epochs may be asked for, nothing else may have changed") {
    registerAll();
    const Project project = network();
    const auto data = xorPoints(60, 20, 0);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    for (int i = 0; i < 10; ++i) trainer.step();
    const Checkpoint checkpoint = trainer.checkpoint();

    Project longer = project;
    longer.training.epochs = 9;
    longer.training.stepsPerSecond = 5;
    CHECK(refusal(checkpoint, longer, data) == "");
    Project wider = project;
    Properties dense;
    wider.graph.setProperty(wider.graph.nodes()[1].uid, "units", std::int64_t{9});
    CHECK(refusal(checkpoint, wider, data) == "the network has been changed since the run was interrupted");
    Project otherBatch = project;
    otherBatch.training.batchSize = 16;
    CHECK(refusal(checkpoint, otherBatch, data) ==
          "the training settings have been changed since the run was interrupted");
    const auto otherData =
        std::make_shared<SmallData>(data->info(), data->parts[0], data->parts[1], Rows{}, "other data");
    CHECK(refusal(checkpoint, project, otherData) == "the data have been changed since the run was interrupted");
    Checkpoint elsewhere = checkpoint;
    elsewhere.simdTarget = "cpu NEON";
    CHECK(refusal(elsewhere, project, data).find("cannot go on bit by bit") != std::string::npos);
}

TEST_CASE("a checkpoint that contradicts itself is refused") {
    registerAll();
    const Project project = network();
    const auto data = xorPoints(60, 20, 0);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    for (int i = 0; i < 10; ++i) trainer.step();
    const Checkpoint checkpoint = trainer.checkpoint();
    for (const auto& [name, bytes] : checkpoint.blobs) {
        CAPTURE(name);
        if (bytes.empty() || name == "best_parameters" || name == "parameters") continue;
        Checkpoint cut = checkpoint;
        cut.blobs[name].resize(bytes.size() / 2);
        CHECK(refusal(cut, project, data) != "");
    }
    Checkpoint bent = checkpoint;
    bent.blobs["counters"].assign(56, std::byte{0xff});
    CHECK(refusal(bent, project, data) != "");
}

TEST_CASE("two files by turns, the newest that verifies counts") {
    registerAll();
    MemoryStore disk;
    const Project project = network();
    const auto data = xorPoints(60, 20, 0);
    ThreadPool pool;
    Trainer trainer(project, data, pool);
    CheckpointFiles files("net.h5", disk.store());
    CHECK_FALSE(files.newest());
    trainer.step();
    files.save(trainer.checkpoint());
    trainer.step();
    files.save(trainer.checkpoint());
    trainer.step();
    files.save(trainer.checkpoint());
    CHECK(disk.files.size() == 2);
    CHECK(files.newest()->step == 3);
    disk.files["net.h5.checkpoint-a"].erase("meta_project"); // cut short by a crash
    CheckpointFiles again("net.h5", disk.store());
    CHECK(again.newest()->step == 2);
    again.save(trainer.checkpoint()); // must not overwrite the only whole one
    CHECK(disk.files["net.h5.checkpoint-b"].size() > 0);
    CHECK(again.newest()->step == 3);
}
