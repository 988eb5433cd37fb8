#pragma once
// Every op with shapes that reach every edge of a kernel (1, odd, prime, tails of vectors and blocks), and a bench to run
// them on: for the tests of the back-ends and for `lamina selftest`, which does the same on the user's machine.

#include "core/backend/backend.h"
#include "core/base/aligned_buffer.h"

#include <string>
#include <vector>

namespace lamina {

struct OpCase {
    std::string name;        // "matmul 7×13 · 13×5ᵀ"
    Instruction instruction; // without memory
    enum class Fill : std::uint8_t {
        normal,      // mean 0, variance 1
        positive,    // 0.1 … 2
        zeroOrOne,   // 0 or 1
        share,       // 0.05 … 0.95
        oneHot,      // one 1 in each row
        classNumber, // i32 below `classes`
        cell,        // u8 below `classes`, or kNoCell
        output       // the result of `forward` on the inputs before it
    };
    std::vector<Fill> fills; // of each input
    int classes = 2;
    double tolerance = 1e-5; // of the largest number of each result
    Op forward = Op::copy;   // what makes inputs of kind `output`; its inputs are forwardInputs of this case's
    std::vector<int> forwardInputs;
};

const std::vector<OpCase>& opCases();

// Memory for one case: operands between guard zones, everything that is not an input full of NaN.
class OpBench {
public:
    OpBench(const OpCase& opCase, Type realType);

    // Binds the case on the back-end's memory booking and runs it. May be called again.
    Instruction instruction(std::int64_t scratchBytes); // fresh inputs, poisoned outputs and scratch
    bool guardsAreWhole() const;                        // nothing was written outside of the operands
    // All operands one after the other: results, and inputs, which most ops must leave alone
    std::vector<double> numbers() const;
    std::string bytes() const; // of the same, for bit-for-bit comparisons

private:
    struct Place {
        std::size_t offset = 0, bytes = 0;
        Type type = Type::f32;
    };
    void makeInputs();
    const OpCase& m_case;
    Type m_realType;
    std::vector<Place> m_places; // inputs, outputs, scratch
    AlignedBuffer m_memory;
    std::string m_inputs; // as they were made: drawn once, copied for every run
};

// The largest difference of two runs of a case, relative to the largest number of each operand; ∞ where only one is NaN.
double worstDifference(const OpCase& opCase, const std::vector<double>& numbers, const std::vector<double>& expected);

} // namespace lamina
