#include "core/layers/encoding_options.h"

#include "core/layers/problems.h"

#include <numeric>

namespace lamina {

Shape encodedShape(const std::string& mode, const Shape& x, std::int64_t classes) {
    if (mode == "int") return x;
    if (mode == "one_hot") {
        if (x.last() == 1) return x.withLast(classes);
        std::vector<std::int64_t> extents = x.extents();
        extents.push_back(classes);
        if (extents.size() > 8) throw Problem{TEXT("layer", "its result would have more than 8 axes"), {}};
        return Shape(std::move(extents));
    }
    if (x.rank() != 1)
        throw Problem{TEXT("layer", "%1 takes one row of categories, receives %2").arg(mode).arg(x.text()),
                      {setOption("output_mode", std::string("one_hot"))}};
    return Shape{classes};
}

Value encoded(const std::string& mode, Value x, std::int64_t classes) {
    if (mode == "int") return x;
    Trace& trace = *x.trace;
    std::vector<float> numbers(static_cast<std::size_t>(classes));
    std::iota(numbers.begin(), numbers.end(), 0.0f);
    const Value table = constant(trace, Shape{classes}, std::move(numbers));
    const Shape sample = x.shape().withoutFirst();
    const std::int64_t samples = x.shape()[0], places = sample.count();
    const Value column = reshape(x, Shape{samples, places, 1});
    const Value hot = greater(fill(trace, Shape{}, 0.5), absolute(column - table)); // (N, places, classes)
    if (mode == "one_hot") return reshape(hot, encodedShape(mode, sample, classes).withFirst(samples));
    if (mode == "multi_hot") return maximumOver(hot, 1);
    return reshape(sumTo(hot, Shape{samples, 1, classes}), Shape{samples, classes});
}

} // namespace lamina
