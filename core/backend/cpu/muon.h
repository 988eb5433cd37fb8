#pragma once
// Muon (Jordan et al., 2024): the step of a matrix is about the nearest orthogonal matrix to its momentum, found by five
// products of the Newton–Schulz iteration. The products are those of the layers.

#include "core/backend/backend.h"

namespace lamina::cpu {

class MuonStep {
public:
    MuonStep() = default;
    // scratch: scratchFloats() of these segments, which must outlive the step like the pool
    MuonStep(const UpdateRule& rule, const std::vector<Segment>& segments, int threads, float* scratch,
             ThreadPool& pool);

    // w ← w − η ρ √(longer side) · Newton–Schulz of m (Nesterov: g + μ m), for every matrix; all are whole arenas. No allocation.
    void run(double rate, const float* g, const float* m, float* w);

    static std::int64_t scratchFloats(const std::vector<Segment>& segments, int threads);

private:
    struct Matrix {
        std::int64_t offset = 0, rows = 0, columns = 0;
        bool turns = false;                              // taller than wide: its transpose is iterated
        std::unique_ptr<Kernel> square, fourth, product; // A = X Xᵀ, A A, B X
    };
    UpdateRule m_rule;
    float* m_scratch = nullptr;
    std::vector<Matrix> m_matrices;
};

} // namespace lamina::cpu
