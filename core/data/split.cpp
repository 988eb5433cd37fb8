#include "core/data/split.h"

#include "core/base/error.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lamina {

namespace {
constexpr std::uint64_t kSplitPurpose = 0x5711'7000; // keeps these numbers apart from all others of the seed

std::int64_t wanted(double share, std::int64_t count, std::int64_t samples, const std::string& where) {
    if (count >= 0) return count;
    if (!(share >= 0 && share < 1))
        throw Error(where,
                    TEXT("data", "expected a share from 0 to below 1 for validation and test, got %1").arg(share),
                    TEXT("data", "Correct the split."));
    return std::llround(share * static_cast<double>(samples));
}

// Cuts total into one number for each class, in proportion to size and at most capacity; rounded by largest remainder.
std::vector<std::int64_t> apportioned(std::int64_t total, const std::vector<std::int64_t>& size,
                                      const std::vector<std::int64_t>& capacity) {
    const std::int64_t all = std::accumulate(size.begin(), size.end(), std::int64_t{0});
    std::vector<std::int64_t> out(size.size(), 0);
    std::vector<std::pair<double, std::size_t>> remainders;
    std::int64_t given = 0;
    for (std::size_t c = 0; c < size.size(); ++c) {
        const double exact =
            all ? static_cast<double>(total) * static_cast<double>(size[c]) / static_cast<double>(all) : 0;
        out[c] = std::min(static_cast<std::int64_t>(exact), capacity[c]);
        given += out[c];
        remainders.emplace_back(static_cast<double>(out[c]) - exact, c);
    }
    std::sort(remainders.begin(), remainders.end());
    for (bool changed = true; given < total && changed;) {
        changed = false;
        for (const auto& [remainder, c] : remainders)
            if (given < total && out[c] < capacity[c]) ++out[c], ++given, changed = true;
    }
    return out;
}
} // namespace

Parts splitSamples(const Split& split, std::int64_t samples, const std::vector<std::int32_t>& classes,
                   bool hasOfficialTest, const std::string& where) {
    const std::int64_t test = hasOfficialTest ? 0 : wanted(split.test, split.testCount, samples, where);
    const std::int64_t validation = wanted(split.validation, split.validationCount, samples, where);
    if (test >= samples || validation >= samples - test)
        throw Error(
            where,
            TEXT("data", "no sample is left for training: %1 samples, of them %2 for validation and %3 for testing")
                .arg(static_cast<long long>(samples))
                .arg(static_cast<long long>(validation))
                .arg(static_cast<long long>(test)),
            TEXT("data", "Make the validation and test parts smaller."));
    Parts parts;
    std::vector<std::int64_t> order(static_cast<std::size_t>(samples));
    std::iota(order.begin(), order.end(), 0);
    const auto deal = [&](const std::vector<std::int64_t>& from, std::int64_t toTest, std::int64_t toValidation) {
        // from its end: test, before it validation, the rest trains
        const auto end = from.end(), testBegin = end - toTest, validationBegin = testBegin - toValidation;
        parts.test.insert(parts.test.end(), testBegin, end);
        parts.validation.insert(parts.validation.end(), validationBegin, testBegin);
        parts.train.insert(parts.train.end(), from.begin(), validationBegin);
    };
    if (split.chronological) {
        deal(order, test, validation);
        return parts;
    }
    RandomStream random(randomKey(split.seed, kSplitPurpose));
    random.shuffle(order);
    if (!split.stratified || classes.empty()) {
        deal(order, test, validation);
    } else {
        const auto count = static_cast<std::size_t>(*std::max_element(classes.begin(), classes.end()) + 1);
        std::vector<std::vector<std::int64_t>> members(count);
        for (const std::int64_t sample : order)
            members[static_cast<std::size_t>(classes[static_cast<std::size_t>(sample)])].push_back(sample);
        std::vector<std::int64_t> size(count), room(count);
        for (std::size_t c = 0; c < count; ++c) {
            size[c] = static_cast<std::int64_t>(members[c].size());
            room[c] = std::max<std::int64_t>(0, size[c] - 1); // one stays for training
        }
        const auto enough = [&](std::int64_t total) {
            return std::accumulate(room.begin(), room.end(), std::int64_t{0}) >= total;
        };
        if (!enough(test + validation)) room = size;
        const std::vector<std::int64_t> tests = apportioned(test, size, room);
        for (std::size_t c = 0; c < count; ++c) room[c] -= tests[c];
        const std::vector<std::int64_t> validations = apportioned(validation, size, room);
        for (std::size_t c = 0; c < count; ++c) deal(members[c], tests[c], validations[c]);
    }
    for (std::vector<std::int64_t>* part : {&parts.train, &parts.validation, &parts.test})
        std::sort(part->begin(), part->end());
    return parts;
}

} // namespace lamina
