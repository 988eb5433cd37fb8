#pragma once
// numpy's broadcasting of two operands, reduced to lines: neighbouring axes that repeat alike are taken together.

#include "core/base/error.h"
#include "core/model/shape.h"

#include <algorithm>
#include <array>

namespace lamina::cpu {

struct Broadcast {
    static constexpr int kAxes = 16;
    int outer = 0; // axes besides the line
    std::array<long, kAxes> extent{}, aStep{}, bStep{};
    long line = 1, aLine = 0, bLine = 0; // numbers of a line; step of each operand along it: 0 repeats
    long lines = 1;

    Broadcast(const Shape& a, const Shape& b, const Shape& whole) {
        LAMINA_CHECK(whole.rank() <= kAxes);
        std::array<long, kAxes + 1> n{}, sa{}, sb{};
        int axes = 0;
        long aCount = 1, bCount = 1;
        for (int back = 1; back <= whole.rank(); ++back) {
            const long extentHere = whole[whole.rank() - back];
            const long ea = back <= a.rank() ? a[a.rank() - back] : 1, eb = back <= b.rank() ? b[b.rank() - back] : 1;
            const long stepA = ea == 1 ? 0 : aCount, stepB = eb == 1 ? 0 : bCount;
            aCount *= ea;
            bCount *= eb;
            if (extentHere == 1) continue;
            const auto at = static_cast<std::size_t>(axes);
            const bool joins = axes > 0 && stepA == sa[at - 1] * n[at - 1] && stepB == sb[at - 1] * n[at - 1];
            if (joins) {
                n[at - 1] *= extentHere;
            } else {
                n[at] = extentHere;
                sa[at] = stepA;
                sb[at] = stepB;
                ++axes;
            }
        }
        if (axes > 0) {
            line = n[0];
            aLine = sa[0];
            bLine = sb[0];
        }
        for (int axis = 1; axis < axes; ++axis) {
            const auto to = static_cast<std::size_t>(outer++), from = static_cast<std::size_t>(axis);
            extent[to] = n[from];
            aStep[to] = sa[from];
            bStep[to] = sb[from];
            lines *= n[from];
        }
    }

    // Where line number `number` begins in each operand
    void place(long number, long& a, long& b) const {
        a = b = 0;
        for (int axis = 0; axis < outer; ++axis) {
            const auto i = static_cast<std::size_t>(axis);
            const long index = number % extent[i];
            number /= extent[i];
            a += index * aStep[i];
            b += index * bStep[i];
        }
    }
};

} // namespace lamina::cpu
