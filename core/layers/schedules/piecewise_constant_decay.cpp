// Piecewise constant: a list of learning rates and the steps at which one gives way to the next.
//   η_t = v_i where b_{i−1} < t ≤ b_i

#include "core/layers/schedules/options.h"

#include <charconv>

namespace lamina {

namespace {
// "0.1, 0.01" → numbers; what is none ends the list
std::vector<double> numbersOf(const std::string& text) {
    std::vector<double> numbers;
    const char *at = text.data(), *end = at + text.size();
    while (at < end) {
        if (*at == ' ' || *at == ',' || *at == ';' || *at == '[' || *at == ']') {
            ++at;
            continue;
        }
        double number = 0;
        const auto [next, failure] = std::from_chars(at, end, number);
        if (failure != std::errc() || !(number >= 0) || !(number < 1e300)) break;
        numbers.push_back(number);
        at = next;
    }
    return numbers;
}
} // namespace

ScheduleSpec piecewiseConstantDecaySchedule() {
    return {"piecewise_constant_decay",
            "PiecewiseConstantDecay",
            TEXT("schedule", "Piecewise constant"),
            TEXT("schedule", "Learning rates one after the other, each up to a step that is given."),
            "η_t = v_i  where  b_{i−1} < t ≤ b_i",
            {textProperty("boundaries", "")
                 .named(TEXT("schedule", "Up to step"),
                        TEXT("schedule", "Steps at which the next rate begins: 1000, 2000.")),
             textProperty("values", "")
                 .named(TEXT("schedule", "Rates"),
                        TEXT("schedule", "One more than steps: 0.1, 0.01, 0.001. Empty: the learning rate."))},
            [](const Options& o, double initial, std::int64_t step, std::int64_t, std::int64_t) -> double {
                const std::vector<double> boundaries = numbersOf(o.text("boundaries")),
                                          values = numbersOf(o.text("values"));
                if (values.empty()) return initial;
                std::size_t i = 0;
                while (i < boundaries.size() && static_cast<double>(step) > boundaries[i]) ++i;
                return values[std::min(i, values.size() - 1)];
            }};
}

} // namespace lamina
