// A program of its own: it replaces the allocator to count what a training step takes from it.
#include "core/base/random.h"
#include "core/layers/all.h"
#include "core/training/trainer.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<long> allocations{0};
}

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);

void* malloc(std::size_t bytes) { // operator new comes through here too
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_malloc(bytes);
}
void* calloc(std::size_t count, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_calloc(count, bytes);
}
void* realloc(void* old, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_realloc(old, bytes);
}
void* aligned_alloc(std::size_t alignment, std::size_t bytes) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    return __libc_memalign(alignment, bytes);
}
}

using namespace lamina;
using namespace lamina::test;

namespace {

long allocationsOf(Trainer& trainer, int steps) {
    long most = 0;
    for (int i = 0; i < steps && !trainer.isFinished(); ++i) {
        const long before = allocations.load();
        trainer.step();
        if (trainer.atEpochEnd()) continue; // a record of the epoch is written
        most = std::max(most, allocations.load() - before);
    }
    return most;
}

} // namespace

TEST_CASE("the counter counts") {
    const long before = allocations.load();
    std::vector<int> some(100);
    some[0] = 1;
    CHECK(allocations.load() > before);
}

TEST_CASE("a training step allocates nothing") {
    registerAll();
    const auto data = xorPoints(600, 100, 0);
    for (const int threads : {1, 2}) {
        CAPTURE(threads);
        for (const char* optimizer : {"adam", "sgd", "nadam", "lamb", "muon", "ftrl"}) {
            CAPTURE(optimizer);
            Project project = smallNetwork(2, 32, "relu", 1, "sigmoid");
            project.training.optimizer = optimizer;
            project.training.optimizerOptions.set("use_ema", true);
            project.training.optimizerOptions.set("gradient_accumulation_steps", std::int64_t{2});
            project.training.schedule = "one_cycle";
            project.training.heads[0].metrics = {"accuracy", "auc", "f1_score"};
            project.training.epochs = 4;
            ThreadPool pool(threads);
            Trainer trainer(project, data, pool);
            trainer.step(); // warm: the copy to go back to is made here
            CHECK(allocationsOf(trainer, 250) == 0);
        }
    }
}

namespace {

// 40 samples of the shape with noise, three classes.
std::shared_ptr<SmallData> noise(const Shape& shape) {
    DataInfo info;
    info.inputs = {shape};
    info.inputNames = {"x"};
    TargetInfo target;
    target.kind = TargetInfo::Kind::classIndex;
    target.classes = 3;
    info.targets = {target};
    Rows rows;
    RandomStream random(7);
    for (std::int64_t i = 0; i < 40 * shape.count(); ++i) rows.inputs.push_back(static_cast<float>(random.normal()));
    for (int i = 0; i < 40; ++i) rows.classes.push_back(i % 3);
    return std::make_shared<SmallData>(info, rows, Rows{}, Rows{});
}

Project network(const Shape& shape, const std::vector<std::pair<std::string, Properties>>& layers) {
    Project project;
    Properties input;
    input.set("shape", shape.extents());
    Uid last = project.graph.add("Input", input);
    for (const auto& [type, properties] : layers) last = project.graph.addAfter(last, type, properties);
    Properties dense;
    dense.set("units", std::int64_t{3});
    dense.set("activation", std::string("softmax"));
    project.graph.addAfter(last, "Dense", dense);
    project.training.batchSize = 10;
    project.training.epochs = 6;
    project.training.optimizerOptions.set("clipnorm", 1.0);
    return project;
}

Properties with(const std::string& name, PropertyValue value) {
    Properties properties;
    properties.set(name, std::move(value));
    return properties;
}

} // namespace

TEST_CASE("nor does a step of a convolutional or recurrent network") {
    registerAll();
    Properties sequences = with("units", std::int64_t{6});
    sequences.set("return_sequences", true);
    const Shape picture{8, 8, 2}, series{7, 3};
    const std::pair<Project, Shape> cases[] = {
        {network(picture, {{"Conv2D", with("filters", std::int64_t{5})},
                           {"BatchNormalization", {}},
                           {"Activation", with("activation", std::string("relu"))},
                           {"MaxPooling2D", {}},
                           {"Dropout", with("rate", 0.3)},
                           {"Flatten", {}}}),
         picture},
        {network(series, {{"LSTM", sequences}, {"SimpleRNN", with("units", std::int64_t{4})}}), series}};
    for (const auto& [project, shape] : cases)
        for (const int threads : {1, 2}) {
            CAPTURE(shape.text());
            CAPTURE(threads);
            ThreadPool pool(threads);
            Trainer trainer(project, noise(shape), pool);
            trainer.step();
            CHECK(allocationsOf(trainer, 20) == 0);
            CHECK(trainer.stepsDone() == 21);
        }
}
