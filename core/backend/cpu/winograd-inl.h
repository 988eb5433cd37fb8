// Winograd's minimal filtering F(4×4, 3×3) (Lavin & Gray, "Fast Algorithms for Convolutional Neural Networks", 2016): the
// transforms of one tile for a vector of channels.
//   y = Aᵀ [ (G g Gᵀ) ⊙ (Bᵀ x B) ] A         x 6×6, g 3×3, y 4×4
//   dg = Gᵀ [ (Bᵀ x B) ⊙ (A d Aᵀ) ] G        the gradient of the kernel
//   dx = B [ (G g Gᵀ) ⊙ (A d Aᵀ) ] Bᵀ        the gradient of the input, added up where tiles overlap
// Each is a product of small matrices from both sides: once along the columns, once along the rows.
#if defined(LAMINA_WINOGRAD_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef LAMINA_WINOGRAD_INL_H
#undef LAMINA_WINOGRAD_INL_H
#else
#define LAMINA_WINOGRAD_INL_H
#endif
#include "core/backend/cpu/vectors-inl.h"

HWY_BEFORE_NAMESPACE();
namespace lamina::cpu::HWY_NAMESPACE {

// Bᵀ x: 6 → 6
HWY_INLINE void transformInputLine(const V (&x)[6], V (&t)[6]) {
    const V four = constant(4.0f);
    const V a = hn::NegMulAdd(four, x[2], x[4]), b = hn::NegMulAdd(four, x[1], x[3]);
    const V c = hn::Sub(x[4], x[2]), half = hn::Sub(x[3], x[1]), d = hn::Add(half, half);
    t[0] = hn::MulAdd(four, x[0], hn::NegMulAdd(constant(5.0f), x[2], x[4]));
    t[1] = hn::Add(a, b);
    t[2] = hn::Sub(a, b);
    t[3] = hn::Add(c, d);
    t[4] = hn::Sub(c, d);
    t[5] = hn::MulAdd(four, x[1], hn::NegMulAdd(constant(5.0f), x[3], x[5]));
}

// Aᵀ m: 6 → 4
HWY_INLINE void transformOutputLine(const V (&m)[6], V (&y)[4]) {
    const V s12 = hn::Add(m[1], m[2]), d12 = hn::Sub(m[1], m[2]), s34 = hn::Add(m[3], m[4]), d34 = hn::Sub(m[3], m[4]);
    y[0] = hn::Add(m[0], hn::Add(s12, s34));
    y[1] = hn::MulAdd(constant(2.0f), d34, d12);
    y[2] = hn::MulAdd(constant(4.0f), s34, s12);
    y[3] = hn::Add(m[5], hn::MulAdd(constant(8.0f), d34, d12));
}

// A d: 4 → 6
HWY_INLINE void transformGradientLine(const V (&d)[4], V (&t)[6]) {
    const V even = hn::Add(d[0], d[2]), odd = hn::Add(d[1], d[3]);
    const V even2 = hn::MulAdd(constant(4.0f), d[2], d[0]);
    const V odd2 = hn::MulAdd(constant(8.0f), d[3], hn::Add(d[1], d[1]));
    t[0] = d[0];
    t[1] = hn::Add(even, odd);
    t[2] = hn::Sub(even, odd);
    t[3] = hn::Add(even2, odd2);
    t[4] = hn::Sub(even2, odd2);
    t[5] = d[3];
}

// B m: 6 → 6, the way back of Bᵀ x
HWY_INLINE void transformSpreadLine(const V (&m)[6], V (&x)[6]) {
    const V two = constant(2.0f), four = constant(4.0f), five = constant(5.0f);
    const V s12 = hn::Add(m[1], m[2]), d21 = hn::Sub(m[2], m[1]), s34 = hn::Add(m[3], m[4]), d43 = hn::Sub(m[4], m[3]);
    x[0] = hn::Mul(four, m[0]);
    x[1] = hn::MulAdd(four, hn::Add(d21, m[5]), hn::Add(d43, d43));
    x[2] = hn::NegMulSub(five, m[0], hn::MulAdd(four, s12, s34));
    x[3] = hn::NegMulSub(five, m[5], hn::MulAdd(two, d43, d21));
    x[4] = hn::Add(m[0], hn::Add(s12, s34));
    x[5] = m[5];
}

// G g: 3 → 6
HWY_INLINE void transformKernelLine(const V (&g)[3], V (&t)[6]) {
    const V sum = hn::Mul(hn::Add(g[0], g[2]), constant(-1.0f / 6)), middle = hn::Mul(g[1], constant(1.0f / 6));
    const V wide = hn::MulAdd(g[0], constant(1.0f / 24), hn::Mul(g[2], constant(1.0f / 6)));
    const V twelfth = hn::Mul(g[1], constant(1.0f / 12));
    t[0] = hn::Mul(g[0], constant(0.25f));
    t[1] = hn::Sub(sum, middle);
    t[2] = hn::Add(sum, middle);
    t[3] = hn::Add(wide, twelfth);
    t[4] = hn::Sub(wide, twelfth);
    t[5] = g[2];
}

// Gᵀ u: 6 → 3
HWY_INLINE void transformBackLine(const V (&u)[6], V (&g)[3]) {
    const V s = hn::Mul(hn::Add(u[1], u[2]), constant(-1.0f / 6)), d = hn::Mul(hn::Sub(u[2], u[1]), constant(1.0f / 6));
    const V p = hn::Add(u[3], u[4]), q = hn::Sub(u[3], u[4]);
    g[0] = hn::MulAdd(u[0], constant(0.25f), hn::MulAdd(p, constant(1.0f / 24), s));
    g[1] = hn::MulAdd(q, constant(1.0f / 12), d);
    g[2] = hn::Add(u[5], hn::MulAdd(p, constant(1.0f / 6), s));
}

// to[point] = L x Lᵀ for a line transform L from n to m numbers: read(r, c) gives the n × n numbers, write(r, c, v) takes
// the m × m results.
template <int n, int m, class Line, class Read, class Write>
HWY_INLINE void transformTile(const Line& line, const Read& read, const Write& write) {
    V half[n][m];
    for (int r = 0; r < n; ++r) {
        V from[n];
        for (int c = 0; c < n; ++c) from[c] = read(r, c);
        line(from, half[r]);
    }
    for (int c = 0; c < m; ++c) {
        V from[n], to[m];
        for (int r = 0; r < n; ++r) from[r] = half[r][c];
        line(from, to);
        for (int r = 0; r < m; ++r) write(r, c, to[r]);
    }
}

} // namespace lamina::cpu::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();
#endif
