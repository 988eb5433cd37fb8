#include "core/base/error.h"
#include "core/layers/all.h"
#include "core/training/training_session.h"
#include "tests/support/memory_store.h"
#include "tests/support/small_data.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>
#include <vector>

using namespace lamina;
using namespace lamina::test;

namespace {

using Kind = TrainingEvent::Kind;

void nap() { std::this_thread::sleep_for(std::chrono::milliseconds(1)); }

// Everything a session tells until its end (or until `until` is true of an event).
template <class Until>
std::vector<TrainingEvent> listen(TrainingSession& session, const Until& until) {
    std::vector<TrainingEvent> events;
    for (;;) {
        TrainingEvent event;
        if (!session.poll(event)) {
            nap();
            continue;
        }
        events.push_back(event);
        if (until(event)) return events;
    }
}
std::vector<TrainingEvent> listen(TrainingSession& session) {
    return listen(session, [](const TrainingEvent& event) { return event.kind == Kind::ended; });
}
void waitFor(TrainingSession& session, RunState state) {
    while (session.state() != state && !isEnd(session.state())) nap();
}

Project endless() {
    Project project = smallNetwork(2, 4, "tanh", 1, "sigmoid");
    project.training.epochs = 1'000'000;
    return project;
}

} // namespace

TEST_CASE("a session runs to its end and reports it once") {
    registerAll();
    Project project = smallNetwork(2, 4, "tanh", 1, "sigmoid");
    project.training.epochs = 5;
    TrainingSession::Options options;
    options.everyEpoch = true;
    TrainingSession session(project, xorPoints(64, 16, 0), nullptr, options);
    CHECK(session.state() == RunState::idle);
    session.start();
    session.start(); // a second one means nothing
    const auto events = listen(session);
    std::vector<int> epochs;
    std::int64_t nextStep = 0;
    for (const TrainingEvent& event : events) {
        if (event.kind == Kind::epoch) epochs.push_back(event.epoch.epoch);
        if (event.kind != Kind::slice) continue;
        CHECK(event.slice.firstStep == nextStep);
        nextStep = event.slice.endStep;
        CHECK(event.slice.minimum <= event.slice.mean);
        CHECK(event.slice.mean <= event.slice.maximum);
    }
    CHECK(nextStep == 40);
    CHECK(epochs == std::vector<int>{1, 2, 3, 4, 5});
    CHECK(events.back().reason == "finished");
    CHECK(session.state() == RunState::finished);
    TrainingEvent more;
    CHECK_FALSE(session.poll(more));
    CHECK(session.record().epochs.size() == 5);
    CHECK(session.record().reason == "finished");
    CHECK(session.progress().step == 40);

    ThreadPool pool;
    Trainer trainer(project, xorPoints(64, 16, 0), pool);
    while (!trainer.isFinished()) trainer.step();
    const WeightsPointer expected = trainer.weights(), got = session.weights();
    for (std::size_t i = 0; i < expected->size(); ++i) CHECK((*expected)[i].values == (*got)[i].values);
}

TEST_CASE("pause, single steps, going on, stop") {
    registerAll();
    TrainingSession session(endless(), xorPoints(64, 0, 0), nullptr, {});
    session.step(3); // from Idle: compiles, takes three steps, rests
    waitFor(session, RunState::paused);
    CHECK(session.progress().step == 3);
    session.step();
    while (session.progress().step < 4) nap();
    waitFor(session, RunState::paused);
    CHECK(session.progress().step == 4);
    session.resume();
    while (session.progress().step < 100) nap();
    session.pause();
    waitFor(session, RunState::paused);
    const std::int64_t resting = session.progress().step;
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    CHECK(session.progress().step == resting);
    const WeightsPointer before = session.weights();
    session.wantWeights(); // heard while it rests
    while (session.weights() == before) nap();
    session.stop();
    const auto events = listen(session);
    CHECK(events.back().reason == "stopped");
    int ends = 0;
    for (const TrainingEvent& event : events) ends += event.kind == Kind::ended;
    CHECK(ends == 1);
}

TEST_CASE("the learning rate changes while it runs, with a mark") {
    registerAll();
    TrainingSession session(endless(), xorPoints(64, 0, 0), nullptr, {});
    session.start();
    waitFor(session, RunState::running);
    session.setLearningRate(0.125);
    const auto events = listen(session, [](const TrainingEvent& event) { return event.kind == Kind::rate; });
    CHECK(events.back().learningRate == 0.125);
    CHECK_THROWS_AS(session.setLearningRate(-1), Error);
    session.stop();
    listen(session);
    REQUIRE(session.record().rateMarks.size() == 1);
    CHECK(session.record().rateMarks.front().second == 0.125);
}

TEST_CASE("the speed control holds the steps back and hears a stop at once") {
    registerAll();
    TrainingSession session(endless(), xorPoints(64, 0, 0), nullptr, {});
    session.setStepsPerSecond(0.01); // one step in 100 seconds
    session.start();
    while (session.progress().step < 1) nap();
    const auto begin = std::chrono::steady_clock::now();
    session.stop();
    while (!isEnd(session.state())) nap();
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(50));
    CHECK(session.progress().step == 1);
}

TEST_CASE("two million steps a second flood nobody") {
    registerAll();
    Project project = endless();
    project.training.batchSize = 64; // one full batch: every step ends an epoch
    TrainingSession session(project, xorPoints(16, 0, 0), nullptr, {});
    session.start();
    const auto begin = std::chrono::steady_clock::now();
    while (session.progress().step < 20'000) nap();
    session.stop();
    const auto events = listen(session);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    CHECK(static_cast<double>(events.size()) < 40 + seconds * 400); // about 30 slices and 240 epochs a second
    CHECK(static_cast<std::int64_t>(session.record().epochs.size()) == session.progress().step); // nothing is lost
}

TEST_CASE("an error ends the run as failed, with its text") {
    registerAll();
    TrainingSession::Options options;
    options.load = []() -> std::shared_ptr<const Dataset> {
        throw Error("iris.csv", TEXT("test", "line 3 is ragged"));
    };
    TrainingSession session(endless(), nullptr, nullptr, options);
    session.start();
    const auto events = listen(session);
    CHECK(events.back().reason == "failed");
    CHECK(events.back().state == RunState::failed);
    CHECK(events.back().text.english().find("line 3 is ragged") != std::string::npos);
    CHECK(session.state() == RunState::failed);
}

TEST_CASE("started, stopped and thrown away 200 times, in every state") {
    registerAll();
    const Project project = endless();
    const auto data = xorPoints(64, 16, 0);
    for (int i = 0; i < 200; ++i) {
        TrainingSession::Options options;
        options.threads = 1 + i % 3;
        TrainingSession session(project, data, nullptr, options);
        if (i % 5 == 0) continue; // never started
        if (i % 5 == 1)
            session.step(2);
        else
            session.start();
        if (i % 5 == 2) waitFor(session, RunState::running);
        if (i % 5 == 3) {
            session.pause();
            waitFor(session, RunState::paused);
        }
        if (i % 5 == 4) session.stop();
    }
}

TEST_CASE("a session goes on from its checkpoint bit by bit") {
    registerAll();
    MemoryStore disk;
    Project project = smallNetwork(2, 8, "tanh", 1, "sigmoid");
    project.training.epochs = 40;
    const auto data = xorPoints(60, 20, 0);
    TrainingSession::Options options;
    options.checkpointPath = "net.h5";
    options.store = disk.store();

    TrainingSession whole(project, data, nullptr, {});
    whole.start();
    listen(whole);

    {
        TrainingSession session(project, data, nullptr, options);
        session.step(77);
        waitFor(session, RunState::paused);
        session.stop();
        listen(session);
        CHECK(session.progress().step == 77);
    }
    CHECK(disk.saves >= 2); // at the start and at the stop
    options.resume = true;
    TrainingSession session(project, data, nullptr, options);
    session.start();
    listen(session);
    CHECK(session.record().epochs.size() == 40);
    const WeightsPointer expected = whole.weights(), got = session.weights();
    for (std::size_t i = 0; i < expected->size(); ++i) CHECK((*expected)[i].values == (*got)[i].values);
}
