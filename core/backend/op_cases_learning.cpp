#include "core/backend/op_cases_make.h"

namespace lamina::op_cases {

namespace {
void addRules(std::vector<OpCase>& cases) {
    using Kind = UpdateRule::Kind;
    const auto add = [&](const char* name, UpdateRule rule, int slots, double tolerance = 1e-5) {
        for (const std::int64_t count : {5, 1003, 40000}) {
            Attributes a;
            rule.slots = slots;
            a.updateRule = rule;
            const std::int64_t room = (count + 15) / 16 * 16;
            a.segments = {{0, count, 0, true}, {room, 35, 5, true}, {room + 48, 1, 0, false}};
            const Shape arena{room + 64};
            std::vector<Shape> shapes(static_cast<std::size_t>(2 + slots), arena);
            std::vector<Fill> fills(shapes.size(), Fill::positive);
            fills[0] = fills[1] = Fill::normal;
            cases.push_back(make(std::string("update ") + name, Op::update, shapes, fills, a, tolerance));
        }
    };
    UpdateRule rule;
    rule.weightDecay = 0.02;
    rule.decaysAll = false;
    rule.kind = Kind::adadelta;
    add("adadelta", rule, 2);
    rule.kind = Kind::adamax;
    add("adamax", rule, 2);
    rule.kind = Kind::nadam;
    add("nadam", rule, 2);
    rule.kind = Kind::lion;
    add("lion", rule, 1);
    rule.kind = Kind::lamb;
    add("lamb", rule, 2, 1e-4);
    rule.globalClipNorm = 1;
    add("lamb, global clipnorm", rule, 2, 1e-4);
    rule.globalClipNorm = 0;
    rule.kind = Kind::muon;
    rule.momentum = 0.9;
    rule.adamWeightDecay = 0.01;
    rule.nesterov = true;
    add("muon", rule, 2, 1e-4);
    rule.nesterov = false;
    rule.rmsRate = 0;
    add("muon without nesterov", rule, 2, 1e-4);
    rule = {};
    rule.kind = Kind::ftrl;
    rule.l1 = 0.1;
    rule.l2 = 0.05;
    rule.l2Shrinkage = 0.01;
    rule.beta = 0.1;
    add("ftrl", rule, 2, 1e-4);
    rule.learningRatePower = -0.7;
    add("ftrl with another power", rule, 2, 1e-4);
    rule = {};
    rule.kind = Kind::adam;
    rule.averageMomentum = 0.9;
    rule.averageEvery = 1;
    add("adam, averaged", rule, 3);
    rule = {};
    rule.accumulationSteps = 3; // the first step only gathers
    add("sgd, accumulating", rule, 1);
}

void addConstraints(std::vector<OpCase>& cases) {
    for (const ConstraintKind kind :
         {ConstraintKind::maxNorm, ConstraintKind::nonNegative, ConstraintKind::unitNorm, ConstraintKind::minMaxNorm})
        for (const int axes : {1, 3}) {
            Attributes a;
            a.constraintKind = kind;
            a.alpha = 0.5;
            a.beta = 1.5;
            a.gamma = 0.7;
            a.axis = axes;
            cases.push_back(make("constrain", Op::constrain, {Shape{3, 5, 2, 7}}, {Fill::normal}, a));
        }
}

void addAlignments(std::vector<OpCase>& cases) {
    const std::int64_t shapes[][4] = {{1, 1, 2, 1}, {2, 5, 3, 2}, {3, 12, 7, 5}, {2, 9, 4, 9}}; // N, T, C, L
    for (const auto& [n, t, c, l] : shapes) {
        OpCase opCase = make("ctc", Op::ctc, {Shape{n, t, c}, Shape{n, l}}, {Fill::normal, Fill::classNumber});
        opCase.classes = static_cast<int>(c);
        cases.push_back(opCase);
    }
}

void addMetrics(std::vector<OpCase>& cases) {
    const auto add = [&](MetricKind kind, std::int64_t extent, bool isOneHot) {
        Attributes a;
        a.metricKind = kind;
        a.extent = extent;
        a.begin = 2;
        OpCase c = make("metric", Op::metric, {Shape{37, 5}, isOneHot ? Shape{37, 5} : Shape{37}},
                        {Fill::share, isOneHot ? Fill::oneHot : Fill::classNumber}, a);
        c.classes = 5;
        cases.push_back(c);
    };
    for (const bool isOneHot : {true, false}) {
        add(MetricKind::topK, 4, isOneHot);
        add(MetricKind::confusion, 25, isOneHot);
        add(MetricKind::logLikelihood, 4, isOneHot);
    }
    add(MetricKind::confusion, 4, true);
    add(MetricKind::thresholds, 800, true);
    add(MetricKind::meanAbsolutePercentageError, 4, true);
    add(MetricKind::cosineSimilarity, 4, true);
}
} // namespace

void addLearning(std::vector<OpCase>& cases) {
    addRules(cases);
    addConstraints(cases);
    addAlignments(cases);
    addMetrics(cases);
}

} // namespace lamina::op_cases
