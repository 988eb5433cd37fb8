#include "tests/support/small_data.h"

#include "core/base/random.h"

#include <algorithm>

namespace lamina::test {

SmallData::SmallData(DataInfo info, Rows train, Rows validation, Rows test, const std::string& fingerprint)
    : parts{std::move(train), std::move(validation), std::move(test)} {
    m_info = std::move(info);
    m_fingerprint = fingerprint;
    const auto width = static_cast<std::size_t>(m_info.inputs.front().count());
    m_info.train = static_cast<std::int64_t>(parts[0].inputs.size() / width);
    m_info.validation = static_cast<std::int64_t>(parts[1].inputs.size() / width);
    m_info.test = static_cast<std::int64_t>(parts[2].inputs.size() / width);
}

void SmallData::inputRows(Part part, int input, const std::int64_t* rows, std::int64_t count, float* out) const {
    const Rows& from = parts[static_cast<int>(part)];
    const std::int64_t width = m_info.inputs[static_cast<std::size_t>(input)].count();
    for (std::int64_t i = 0; i < count; ++i) std::copy_n(from.inputs.data() + rows[i] * width, width, out + i * width);
}

void SmallData::targetRows(Part part, int target, const std::int64_t* rows, std::int64_t count, void* out) const {
    const Rows& from = parts[static_cast<int>(part)];
    const TargetInfo& info = m_info.targets[static_cast<std::size_t>(target)];
    const std::int64_t width = info.shape.count();
    for (std::int64_t i = 0; i < count; ++i)
        if (info.kind == TargetInfo::Kind::classIndex)
            std::copy_n(from.classes.data() + rows[i] * width, width, static_cast<std::int32_t*>(out) + i * width);
        else
            std::copy_n(from.values.data() + rows[i] * width, width, static_cast<float*>(out) + i * width);
}

void SmallData::markScaled() {
    m_recipe.columns.resize(1);
    m_recipe.columns.front().role = ColumnRole::target;
    m_recipe.columns.front().scaling = Scaling::standard;
    m_recipe.columns.front().scale = 1 / scale;
}

namespace {

template <class Draw>
Rows rowsOf(std::int64_t count, const Draw& draw) {
    Rows rows;
    for (std::int64_t i = 0; i < count; ++i) draw(rows);
    return rows;
}

} // namespace

std::shared_ptr<SmallData> xorPoints(std::int64_t train, std::int64_t validation, std::int64_t test,
                                     std::uint64_t seed) {
    RandomStream random(randomKey(seed, 1));
    const auto draw = [&](Rows& rows) {
        const double x = random.uniform(), y = random.uniform();
        rows.inputs.push_back(static_cast<float>(x * 2 - 1));
        rows.inputs.push_back(static_cast<float>(y * 2 - 1));
        rows.values.push_back((x > 0.5) != (y > 0.5) ? 1.0f : 0.0f);
    };
    DataInfo info;
    info.inputs = {Shape{2}};
    info.inputNames = {"x"};
    TargetInfo target;
    target.kind = TargetInfo::Kind::binary;
    target.name = "class";
    target.shape = Shape{1};
    target.classes = 2;
    target.classNames = {"A", "B"};
    info.targets = {target};
    Rows first = rowsOf(train, draw), second = rowsOf(validation, draw), third = rowsOf(test, draw);
    return std::make_shared<SmallData>(info, std::move(first), std::move(second), std::move(third));
}

std::shared_ptr<SmallData> threeClouds(std::int64_t train, std::int64_t validation, std::uint64_t seed) {
    RandomStream random(randomKey(seed, 2));
    const auto draw = [&](Rows& rows) {
        const auto cloud = static_cast<std::int32_t>(random.below(3));
        rows.inputs.push_back(static_cast<float>(0.3 * random.normal() + (cloud == 1 ? 1 : -1)));
        rows.inputs.push_back(static_cast<float>(0.3 * random.normal() + (cloud == 2 ? 1 : -1)));
        rows.classes.push_back(cloud);
    };
    DataInfo info;
    info.inputs = {Shape{2}};
    info.inputNames = {"x"};
    TargetInfo target;
    target.kind = TargetInfo::Kind::classIndex;
    target.name = "cloud";
    target.classes = 3;
    target.classNames = {"a", "b", "c"};
    info.targets = {target};
    Rows first = rowsOf(train, draw), second = rowsOf(validation, draw);
    return std::make_shared<SmallData>(info, std::move(first), std::move(second), Rows{});
}

std::shared_ptr<SmallData> line(std::int64_t train, std::int64_t validation, std::uint64_t seed) {
    RandomStream random(randomKey(seed, 3));
    const auto draw = [&](Rows& rows) {
        const double x = random.uniform(-1, 1);
        rows.inputs.push_back(static_cast<float>(x));
        rows.values.push_back(static_cast<float>(3 * x + 2 + 0.05 * random.normal()));
    };
    DataInfo info;
    info.inputs = {Shape{1}};
    info.inputNames = {"x"};
    TargetInfo target;
    target.name = "y";
    target.shape = Shape{1};
    info.targets = {target};
    Rows first = rowsOf(train, draw), second = rowsOf(validation, draw);
    return std::make_shared<SmallData>(info, std::move(first), std::move(second), Rows{});
}

Project smallNetwork(std::int64_t inputs, std::int64_t hidden, const std::string& activation, std::int64_t outputs,
                     const std::string& lastActivation) {
    Project project;
    project.name = "small";
    Properties input, first, last;
    input.set("shape", std::vector<std::int64_t>{inputs});
    first.set("units", hidden);
    first.set("activation", activation);
    last.set("units", outputs);
    last.set("activation", lastActivation);
    const Uid a = project.graph.add("Input", input);
    const Uid b = project.graph.addAfter(a, "Dense", first);
    project.graph.addAfter(b, "Dense", last);
    project.training.optimizerOptions.set("learning_rate", 0.05);
    project.training.batchSize = 8;
    project.training.epochs = 5;
    project.training.seed = 3;
    return project;
}

} // namespace lamina::test
