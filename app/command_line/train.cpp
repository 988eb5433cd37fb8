// lamina train FILE: a run without a window, on the same session

#include "app/command_line/event_output.h"
#include "app/command_line/find_rate.h"
#include "app/command_line/learning_options.h"
#include "app/command_line/project_data.h"
#include "app/command_line/verbs.h"
#include "core/base/error.h"
#include "core/model/graph_check.h"
#include "core/storage/project_file.h"
#include "core/training/training_session.h"

#include <CLI/CLI.hpp>

#include <atomic>
#include <chrono>
#include <csignal>
#include <limits>
#include <optional>
#include <thread>

namespace lamina {

namespace {

struct TrainCall {
    std::string file;
    std::string data; // path; empty = the project's own
    std::optional<int> epochs, batchSize, threads;
    std::optional<double> validationSplit;
    LearningOptions learning;
    std::optional<std::uint64_t> seed;
    std::string device; // empty = the project's
    std::string save;   // empty = FILE
    bool resume = false, doesNotShuffle = false, findsRate = false;
    Output output;
};

std::atomic<bool> g_interrupted{false};

// Ctrl+C and the end of the session stop the run cleanly; a second Ctrl+C ends the program at once.
class InterruptCatcher {
public:
    InterruptCatcher() {
        g_interrupted = false;
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            std::signal(signal, [](int which) {
                g_interrupted = true;
                std::signal(which, SIG_DFL);
            });
    }
    ~InterruptCatcher() {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);
    }
};

void applyOptions(const TrainCall& call, Project& project) {
    TrainingConfig& training = project.training;
    if (call.epochs) training.epochs = *call.epochs;
    if (call.batchSize) training.batchSize = *call.batchSize;
    call.learning.applyTo(training);
    if (call.seed) training.seed = *call.seed;
    if (call.threads) training.threads = *call.threads;
    if (!call.device.empty()) training.device = call.device;
    if (call.doesNotShuffle) training.shuffle = false;
    if (!call.data.empty()) project.data = recipeFor(project.data, sourceNamed(call.data));
    if (call.validationSplit) {
        project.data.split.validation = *call.validationSplit;
        project.data.split.validationCount = -1;
    }
    training.stepsPerSecond = 0; // a speed for watching
}

// What may be said beside --resume: nothing that would make another run of it.
void checkAgainstCheckpoint(const TrainCall& call, const Project& then) {
    const Text expected = TEXT("cli", "a resumed run keeps its settings; expected %1, got %2");
    const auto check = [&](const char* option, const auto& given, const auto& kept) {
        if (given && *given != kept)
            throw CallError(
                option,
                expected.arg(shortNumber(static_cast<double>(kept))).arg(shortNumber(static_cast<double>(*given))),
                TEXT("cli", "Leave the option away, or train anew without --resume."));
    };
    check("--batch-size", call.batchSize, then.training.batchSize);
    check("--seed", call.seed, then.training.seed);
    check("--validation-split", call.validationSplit, then.data.split.validation);
    if (call.doesNotShuffle && then.training.shuffle)
        throw CallError("--no-shuffle", TEXT("cli", "the run that is to go on shuffles its samples"),
                        TEXT("cli", "Leave the option away, or train anew without --resume."));
    call.learning.refuseChangeOf(then.training);
}

// Weights that nobody has trained yet are only an example of what the seed gives: another seed gives others.
bool areUntouched(const LoadedProject& loaded) {
    if (!loaded.weights) return true;
    if (!loaded.project.runs.empty() || loaded.isForeign) return false;
    return areInitialWeights(loaded.project, *loaded.weights);
}

std::string sentenceHowToGoOn(const TrainCall& call) {
    std::string command = "lamina train " + call.file;
    if (!call.save.empty()) command += " --save " + call.save;
    return command + " --resume";
}

class Run {
public:
    explicit Run(const TrainCall& call)
        : m_call(call), m_target(call.save.empty() ? call.file : call.save), m_output(call.output) {}

    int run() {
        if (m_call.findsRate) return findRate();
        if (!m_call.save.empty()) requireProjectName(m_call.save);
        const FileLock lock(m_target);
        LoadedProject loaded = loadProject(m_call.file);
        for (const Text& note : loaded.notes) m_output.note(note);
        m_store.save = saveBlobs;
        m_store.load = loadBlobs;
        CheckpointFiles files(m_target, m_store);
        Project project = m_call.resume ? projectToResume(files, loaded) : loaded.project;
        if (m_isAlreadyDone) return alreadyDone(loaded.project);
        if (!m_isResuming) applyOptions(m_call, project);
        if (m_call.epochs) project.training.epochs = *m_call.epochs;
        if (m_call.threads) project.training.threads = *m_call.threads;

        if (!m_isResuming) { // from now on a killed run knows how it was called
            files.remove();
            Checkpoint begin;
            begin.projectJson = toJson(project);
            files.save(begin);
        }
        const std::shared_ptr<const Dataset> data = loadDataset(project.data, folderOf(m_call.file));
        for (const Text& note : data->notes()) m_output.note(note);
        project.data = data->recipe();
        if (project.training.precision != "float32")
            m_output.note(TEXT("cli", "this processor computes in float32; %1 is kept for a device that has it")
                              .arg(project.training.precision));
        const bool startsFromSeed = areUntouched(loaded);
        return train(std::move(project), loaded, data, startsFromSeed ? nullptr : loaded.weights, files);
    }

private:
    // Reads only: another program may be training the file.
    int findRate() {
        if (m_call.resume)
            throw CallError("--find-rate", TEXT("cli", "--resume goes on with a run, --find-rate keeps nothing"),
                            TEXT("cli", "Leave one of them away."));
        const LoadedProject loaded = loadProject(m_call.file);
        for (const Text& note : loaded.notes) m_output.note(note);
        Project project = loaded.project;
        applyOptions(m_call, project);
        const std::shared_ptr<const Dataset> data = loadDataset(project.data, folderOf(m_call.file));
        for (const Text& note : data->notes()) m_output.note(note);
        return findRateOnLine(project, *data, areUntouched(loaded) ? nullptr : loaded.weights, m_call.output);
    }

    Project projectToResume(CheckpointFiles& files, const LoadedProject& loaded) {
        const std::optional<Checkpoint> checkpoint = files.newest();
        if (!checkpoint) {
            if (files.exist())
                throw Error(m_target, TEXT("training", "neither of the two checkpoints beside the file is whole"),
                            TEXT("training", "Start the training anew, without --resume."));
            m_isAlreadyDone = !loaded.project.runs.empty() && loaded.project.runs.back().reason != "stopped" &&
                              loaded.project.runs.back().reason != "failed";
            if (!m_isAlreadyDone)
                m_output.note(
                    TEXT("cli", "there is no checkpoint beside %1: the run starts from the beginning").arg(m_target));
            return loaded.project;
        }
        m_isResuming = true;
        Project then = projectFromJson(checkpoint->projectJson, "checkpoint");
        checkAgainstCheckpoint(m_call, then);
        if (!areSameNetwork(then.graph, loaded.project.graph))
            throw Error(m_call.file, TEXT("training", "the network has been changed since the run was interrupted"),
                        TEXT("training", "Undo the change, or start the training anew, without --resume."));
        if (!m_call.data.empty()) then.data = recipeFor(then.data, sourceNamed(m_call.data));
        then.runs = loaded.project.runs;
        if (!checkpoint->record.started.empty() && !then.runs.empty() &&
            then.runs.back().started == checkpoint->record.started)
            then.runs.pop_back(); // the same run as it stood when it was stopped
        return then;
    }

    int alreadyDone(const Project& project) {
        const RunRecord& last = project.runs.back();
        m_output.note(TEXT("cli", "the last run of %1 is finished: there is nothing to resume").arg(m_target));
        m_output.done(last.reason, static_cast<int>(last.epochs.size()),
                      last.epochs.empty() ? nullptr : &last.epochs.back(), m_target);
        return 0;
    }

    int train(Project project, const LoadedProject& loaded, const std::shared_ptr<const Dataset>& data,
              const WeightsPointer& weights, CheckpointFiles& files) {
        TrainingSession::Options options;
        options.checkpointPath = m_target;
        options.store = m_store;
        options.resume = true; // the marker written above is a checkpoint without steps
        options.niceness = 0;  // nobody waits for the window here
        options.everyEpoch = true;
        options.checkpointSeconds = 15;
        options.threads =
            project.training.threads > 0 ? project.training.threads : ThreadPool::cores(); // no window wants one
        const int threads = options.threads, epochs = project.training.epochs;
        const InterruptCatcher catcher;
        TrainingSession session(project, data, weights, std::move(options));
        session.start();
        TrainingEvent ended;
        bool isAnnounced = false, isStopping = false;
        while (ended.kind != TrainingEvent::Kind::ended) {
            if (g_interrupted && !isStopping) {
                session.stop();
                isStopping = true;
            }
            TrainingEvent event;
            if (!session.poll(event)) {
                m_output.progress(session.progress());
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                continue;
            }
            if (!isAnnounced && !session.deviceName().empty()) {
                isAnnounced = true;
                m_output.start({m_call.file, "cpu", threads, data->samples(Part::train),
                                data->samples(Part::validation), data->samples(Part::test),
                                checkGraph(project.graph, project.training).parameters});
            }
            if (event.kind == TrainingEvent::Kind::epoch) m_output.epoch(event.epoch, epochs);
            if (event.kind == TrainingEvent::Kind::ended) ended = event;
        }
        const RunRecord record = session.record();
        const EpochRecord* figures = nullptr;
        if (!record.epochs.empty())
            figures = session.isBestRestored() && record.bestEpoch > 0
                          ? &record.epochs[static_cast<std::size_t>(record.bestEpoch - 1)]
                          : &record.epochs.back();
        if (ended.reason == "failed") {
            m_output.done("failed", static_cast<int>(record.epochs.size()), figures, "");
            throw Error("", ended.text);
        }
        Project result = project;
        result.training = loaded.project.training; // options of the command line are of this run alone
        result.data = data->recipe();
        moveSource(result.data.source, folderOf(m_call.file), folderOf(m_target));
        result.runs.push_back(record);
        saveProject(result, session.weights(), m_target);
        const bool goesOn = ended.reason == "stopped";
        if (!goesOn) files.remove();
        m_output.done(ended.reason, static_cast<int>(record.epochs.size()), figures, m_target);
        if (!ended.text.empty()) m_output.note(ended.text);
        if (goesOn) m_output.note(TEXT("cli", "to go on: %1").arg(sentenceHowToGoOn(m_call)));
        return ended.reason == "not_finite" ? 1 : 0;
    }

    const TrainCall& m_call;
    const std::string m_target;
    EventOutput m_output;
    BlobStore m_store;
    bool m_isResuming = false, m_isAlreadyDone = false;
};

} // namespace

Action declareTrain(CLI::App& app) {
    auto call = std::make_shared<TrainCall>();
    const auto text = [](const Text& help) { return help.shown(); };
    app.add_option("file", call->file, text(TEXT("cli", "a project file")))->required();
    app.add_option("--data", call->data,
                   text(TEXT("cli", "other data: CSV, IDX, .npz with x and y, or a folder of pictures")))
        ->type_name("PATH");
    app.add_option("--epochs", call->epochs, text(TEXT("cli", "how often every sample is seen")))
        ->check(CLI::Range(1, 100'000'000));
    app.add_option("--batch-size", call->batchSize, text(TEXT("cli", "samples in a step")))
        ->check(CLI::Range(1, 1'000'000'000));
    call->learning.addTo(app);
    app.add_flag("--find-rate", call->findsRate,
                 text(TEXT("cli", "try learning rates, print the loss for each and propose one; saves nothing")));
    app.add_option("--seed", call->seed, text(TEXT("cli", "of first weights, order and dropout")))
        ->check(CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()));
    app.add_option("--threads", call->threads, text(TEXT("cli", "threads to compute with; default: all cores")))
        ->check(CLI::Range(1, 1024));
    app.add_option("--device", call->device, text(TEXT("cli", "cpu, cuda or auto")))
        ->check(CLI::IsMember({"cpu", "cuda", "auto"}));
    app.add_option("--save", call->save, text(TEXT("cli", "where the trained project goes; default: FILE itself")))
        ->type_name("PATH");
    app.add_flag("--resume", call->resume, text(TEXT("cli", "go on with the run that was interrupted")));
    app.add_flag("--no-shuffle", call->doesNotShuffle, text(TEXT("cli", "keep the samples in their order")));
    app.add_option("--validation-split", call->validationSplit,
                   text(TEXT("cli", "share of the samples kept for validation")))
        ->check(CLI::Range(0.0, 0.999999));
    call->output.addJsonOption(app);
    return [call] { return Run(*call).run(); };
}

} // namespace lamina
