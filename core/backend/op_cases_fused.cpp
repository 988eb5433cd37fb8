// Cases of the ops that the passes make: products with a slope or an update behind them, the cross-entropy in one pass, and
// whole small networks.

#include "core/backend/op_cases_make.h"
#include "core/ops/row_program.h"

namespace lamina::op_cases {

namespace {

std::int64_t wholeLines(std::int64_t numbers) { return (numbers + 15) / 16 * 16; }

void addSlopes(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1},     {7, 13, 5},    {64, 10, 128},
                                       {100, 64, 33}, {33, 300, 65}, {253, 130, 70}};
    for (const auto& [rows, depth, columns] : extents)
        for (const Function f : {Function::relu, Function::tanh, Function::gelu}) {
            Attributes a;
            a.transposeB = true;
            a.function = f;
            cases.push_back(make(std::string("matmulMapGradient ") + nameOf(f) + " " + Shape{rows, columns}.text(),
                                 Op::matmulMapGradient,
                                 {Shape{rows, depth}, Shape{columns, depth}, Shape{rows, columns}},
                                 {Fill::normal, Fill::normal, Fill::share}, a));
            if (f == Function::relu) cases.back().fills[2] = Fill::normal;
        }
}

// f(x W + b + r), r in the way of the result's memory or not
void addAddends(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1}, {7, 13, 5}, {64, 300, 33}, {250, 70, 130}, {40, 2500, 70}};
    for (const auto& [rows, depth, columns] : extents)
        for (const bool hasBias : {false, true}) {
            Attributes a;
            a.transposeB = !hasBias;
            a.function = hasBias ? Function::relu : Function::linear;
            std::vector<Shape> shapes = {Shape{rows, depth}, hasBias ? Shape{depth, columns} : Shape{columns, depth}};
            if (hasBias) shapes.push_back(Shape{columns});
            shapes.push_back(Shape{rows, columns});
            const std::vector<Fill> fills(shapes.size(), Fill::normal);
            cases.push_back(make("dense with addend " + shapes[0].text() + " · " + shapes[1].text(), Op::dense, shapes,
                                 fills, a, depth > 200 ? 3e-5 : 1e-5));
        }
}

void addUpdatesOfBoth(std::vector<OpCase>& cases) {
    const std::int64_t extents[][3] = {{1, 1, 1},     {7, 13, 5},    {64, 300, 100}, {31, 257, 10},
                                       {5, 1000, 48}, {130, 97, 33}, {64, 200, 128}, {70, 1100, 101}};
    for (const auto& [samples, in, units] : extents)
        for (const bool hasMask : {false, true}) {
            Attributes a;
            a.hasMask = hasMask;
            a.function = hasMask ? Function::relu : Function::linear;
            a.updateRule.kind = in % 2 == 1 ? UpdateRule::Kind::sgd : UpdateRule::Kind::adam;
            a.updateRule.slots = in % 2 == 1 ? 0 : 2;
            a.updateRule.epsilon = 0.1; // Adam's first steps are ±η whatever the rounding of a gradient near 0 says
            a.updateRule.clipValue = samples == 5 ? 0.5 : 0;
            a.segments = {{16, in * units}};
            std::vector<Shape> shapes = {Shape{samples, in}, Shape{samples, units}, Shape{in, units}};
            std::vector<Fill> fills(3, Fill::normal);
            if (hasMask) {
                shapes.push_back(Shape{samples, in});
                fills.push_back(Fill::normal);
            }
            shapes.push_back(Shape{wholeLines(in * units) + 32});
            fills.push_back(Fill::normal);
            for (int slot = 0; slot < a.updateRule.slots; ++slot) {
                shapes.push_back(shapes.back());
                fills.push_back(Fill::positive);
            }
            cases.push_back(
                make("matmulUpdateBoth " + shapes[0].text() + ", " + shapes[1].text() + (hasMask ? " with a mask" : ""),
                     Op::matmulUpdateBoth, shapes, fills, a));
        }
}

void addCrossEntropies(std::vector<OpCase>& cases) {
    const Shape shapes[] = {{1, 1}, {7, 3}, {64, 10}, {33, 17}, {5, 65}, {3, 4, 9}, {1000, 10}};
    for (const Shape& z : shapes) {
        std::vector<std::int64_t> extents = z.extents();
        extents.pop_back();
        const Shape rows(extents);
        OpCase sparse = make("crossEntropy of classes " + z.text(), Op::crossEntropy, {z, rows, rows},
                             {Fill::normal, Fill::classNumber, Fill::normal});
        sparse.classes = static_cast<int>(z.last());
        cases.push_back(sparse);
        cases.push_back(make("crossEntropy " + z.text(), Op::crossEntropy, {z, z, rows},
                             {Fill::normal, Fill::oneHot, Fill::normal}));
    }
}

// A chain of dense layers in training, as the pass writes it down.
class Network {
public:
    enum class Loss { squares, sigmoid, classes };
    struct Layer {
        std::int64_t units;
        Function function;
    };

    Network(std::int64_t samples, std::int64_t width, const std::vector<Layer>& layers, Loss loss)
        : m_samples(samples) {
        m_program.rows = samples;
        int x = input({samples, width}, Fill::normal);
        std::vector<int> xs, zs, ys, ws;
        for (const Layer& layer : layers) {
            const int w = input({width, layer.units}, Fill::share, RowProgram::Kind::whole),
                      b = input({layer.units}, Fill::normal, RowProgram::Kind::whole);
            xs.push_back(x);
            ws.push_back(w);
            const bool fuses = readsOutput(layer.function) || layer.function == Function::linear;
            Attributes a;
            a.function = fuses ? layer.function : Function::linear;
            const int z = row(Op::dense, {x, w, b}, {samples, layer.units}, a);
            a.function = layer.function;
            zs.push_back(z);
            x = fuses ? z : row(Op::map, {z}, {samples, layer.units}, a);
            ys.push_back(x);
            width = layer.units;
        }
        int d = lossAndSlope(x, width, loss);
        for (std::size_t i = layers.size(); i-- > 0;) {
            const Shape shape = m_program.tensors[static_cast<std::size_t>(ys[i])].shape;
            Attributes a;
            a.function = layers[i].function;
            if (layers[i].function != Function::linear)
                d = row(Op::mapGradient, {readsOutput(a.function) ? ys[i] : zs[i], d}, shape, a);
            const std::int64_t in = m_program.tensors[static_cast<std::size_t>(xs[i])].shape.last();
            a = {};
            a.transposeA = true;
            sum(Op::matmul, {xs[i], d}, {in, shape.last()}, a);
            a = {};
            a.shape = Shape{shape.last()};
            sum(Op::sumTo, {d}, a.shape, a);
            if (i == 0) break;
            a = {};
            a.transposeB = true;
            d = row(Op::matmul, {d, ws[i]}, {samples, in}, a);
        }
    }

    OpCase named(const std::string& name) {
        OpCase c;
        c.name = "rowProgram " + name + " " + std::to_string(m_samples);
        c.fills = m_fills;
        c.classes = m_classes;
        c.tolerance = 2e-5; // several layers deep
        c.instruction.op = Op::rowProgram;
        const auto bound = [&](int t) {
            const TraceTensor& tensor = m_program.tensors[static_cast<std::size_t>(t)];
            return BoundTensor{nullptr, tensor.shape, tensor.type};
        };
        for (const int t : m_program.inputs) c.instruction.inputs.push_back(bound(t));
        for (const int t : m_program.outputs) c.instruction.outputs.push_back(bound(t));
        c.instruction.attributes.program = std::make_shared<const RowProgram>(m_program);
        return c;
    }

private:
    int add(const Shape& shape, RowProgram::Kind kind, Type type = Type::f32, double value = 0) {
        TraceTensor t;
        t.shape = shape;
        t.type = type;
        m_program.tensors.push_back(t);
        m_program.details.push_back({kind, value});
        return static_cast<int>(m_program.tensors.size()) - 1;
    }
    int input(const Shape& shape, Fill fill, RowProgram::Kind kind = RowProgram::Kind::row) {
        const int t = add(shape, kind, typeOf(fill));
        m_program.inputs.push_back(t);
        m_fills.push_back(fill);
        return t;
    }
    int record(Op op, std::vector<int> inputs, const Shape& shape, const Attributes& a, RowProgram::Kind kind) {
        const int result = add(shape, kind);
        m_program.ops.push_back({op, a, std::move(inputs), {result}});
        return result;
    }
    int row(Op op, std::vector<int> inputs, const Shape& shape, const Attributes& a = {}) {
        return record(op, std::move(inputs), shape, a, RowProgram::Kind::row);
    }
    void sum(Op op, std::vector<int> inputs, const Shape& shape, const Attributes& a = {}) {
        m_program.outputs.push_back(record(op, std::move(inputs), shape, a, RowProgram::Kind::sum));
    }

    int lossAndSlope(int p, std::int64_t width, Loss loss) {
        const double share = 1.0 / static_cast<double>(m_samples);
        const Shape shape{m_samples, width};
        Attributes a;
        if (loss == Loss::classes) {
            const int y = input({m_samples}, Fill::classNumber),
                      d = add({m_samples}, RowProgram::Kind::same, Type::f32, share);
            m_classes = static_cast<int>(width);
            const int q = row(Op::softmax, {p}, shape), l = row(Op::sparseSoftmaxCrossEntropy, {p, y}, {m_samples});
            m_program.outputs.push_back(q);
            sum(Op::sumTo, {l}, Shape{}, a);
            const int all = add(shape, RowProgram::Kind::row), losses = add({m_samples}, RowProgram::Kind::row),
                      slope = add(shape, RowProgram::Kind::row);
            m_program.ops.push_back({Op::crossEntropy, {}, {p, y, d}, {all, losses, slope}});
            m_program.outputs.push_back(all);
            m_program.outputs.push_back(losses);
            return row(Op::sparseSoftmaxCrossEntropyGradient, {p, y, d}, shape);
        }
        m_program.outputs.push_back(p);
        const int d = add(shape, RowProgram::Kind::same, Type::f32, share);
        const int y = input(shape, loss == Loss::sigmoid ? Fill::zeroOrOne : Fill::normal);
        if (loss == Loss::sigmoid) {
            a.function = Function::sigmoid;
            m_program.outputs.push_back(row(Op::map, {p}, shape, a));
            sum(Op::sumTo, {row(Op::sigmoidCrossEntropy, {p, y}, shape)}, Shape{}, {});
            return row(Op::sigmoidCrossEntropyGradient, {p, y, d}, shape);
        }
        a.function = Function::square;
        const int e = row(Op::subtract, {p, y}, shape);
        sum(Op::sumTo, {row(Op::map, {e}, shape, a)}, Shape{}, {});
        return row(Op::mapGradient, {e, d}, shape, a);
    }

    const std::int64_t m_samples;
    RowProgram m_program;
    std::vector<Fill> m_fills;
    int m_classes = 2;
};

} // namespace

void addFused(std::vector<OpCase>& cases) {
    addSlopes(cases);
    addAddends(cases);
    addUpdatesOfBoth(cases);
    addCrossEntropies(cases);
    using Loss = Network::Loss;
    for (const std::int64_t samples : {1, 8, 31, 64, 257, 1000}) {
        cases.push_back(
            Network(samples, 10, {{20, Function::relu}, {1, Function::linear}}, Loss::squares).named("10 20 relu 1"));
        cases.push_back(
            Network(samples, 2, {{4, Function::tanh}, {1, Function::linear}}, Loss::sigmoid).named("2 4 tanh 1"));
        cases.push_back(
            Network(samples, 3, {{33, Function::relu}, {17, Function::softplus}, {7, Function::linear}}, Loss::classes)
                .named("3 33 relu 17 softplus 7"));
        cases.push_back(
            Network(samples, 5, {{1, Function::sigmoid}, {2, Function::elu}, {3, Function::gelu}}, Loss::squares)
                .named("5 1 sigmoid 2 elu 3 gelu"));
    }
}

} // namespace lamina::op_cases
