// What an option accepts, and what a typed text becomes.

#include "core/model/property.h"

#include <doctest/doctest.h>

#include <limits>

using namespace lamina;
using List = std::vector<std::int64_t>;

TEST_CASE("a value is stored as its option declares it, or refused") {
    const Property units = integer("units", 64).atLeast(1);
    CHECK(units.accepted(std::int64_t{5}) == PropertyValue(std::int64_t{5}));
    CHECK(units.accepted(5.0) == PropertyValue(std::int64_t{5}));
    CHECK_FALSE(units.accepted(5.5));
    CHECK_FALSE(units.accepted(std::int64_t{0}));
    CHECK_FALSE(units.accepted(true));
    CHECK_FALSE(units.accepted(std::string("5")));

    const Property rate = real("rate", 0.5).range(0, 1);
    CHECK(rate.accepted(std::int64_t{1}) == PropertyValue(1.0));
    CHECK_FALSE(rate.accepted(1.01));
    CHECK_FALSE(rate.accepted(std::numeric_limits<double>::quiet_NaN()));

    const Property kernel = integerPair("kernel_size", 3, 3);
    CHECK(kernel.accepted(std::int64_t{5}) == PropertyValue(List{5, 5}));
    CHECK(kernel.accepted(List{2, 4}) == PropertyValue(List{2, 4}));
    CHECK_FALSE(kernel.accepted(List{2, 0}));
    CHECK_FALSE(kernel.accepted(List{1, 2, 3}));
    const Property box = integers("kernel_size", {3, 3, 3});
    CHECK(box.accepted(std::int64_t{2}) == PropertyValue(List{2, 2, 2}));
    CHECK(box.accepted(List{1, 2, 3}) == PropertyValue(List{1, 2, 3}));
    CHECK_FALSE(box.accepted(List{1, 2}));
    CHECK_FALSE(box.accepted(List{1, 2, 0}));
    CHECK(box.parsed("2, 1, 2") == PropertyValue(List{2, 1, 2}));

    const Property padding = choice("padding", "valid", {"valid", "same"});
    CHECK(padding.accepted(std::string("same")));
    CHECK_FALSE(padding.accepted(std::string("Same")));
    CHECK(activation("activation", "linear").accepted(std::string("tanh")));
    CHECK_FALSE(activation("activation", "linear").accepted(std::string("tan")));
}

TEST_CASE("a typed text becomes a value, or nothing") {
    CHECK(integer("units", 1).atLeast(1).parsed(" 32 ") == PropertyValue(std::int64_t{32}));
    CHECK_FALSE(integer("units", 1).parsed("32x"));
    CHECK_FALSE(integer("units", 1).parsed("99999999999999999999"));
    CHECK(real("rate", 0).parsed("1e-3") == PropertyValue(1e-3));
    CHECK_FALSE(real("rate", 0).parsed("nan"));
    CHECK(boolean("b", false).parsed("on") == PropertyValue(true));
    CHECK_FALSE(boolean("b", false).parsed("maybe"));
    for (const char* text : {"2, 3", "2x3", "2×3", "(2, 3)", "[2,3]"})
        CHECK(integerPair("kernel_size", 1, 1).parsed(text) == PropertyValue(List{2, 3}));
    CHECK(shapeProperty("shape", {1}).parsed("28, 28, 1") == PropertyValue(List{28, 28, 1}));
    CHECK_FALSE(shapeProperty("shape", {1}).parsed("28,,1"));
}

TEST_CASE("initializers and regularizers are known names with known arguments") {
    const Property start = initializer("kernel_initializer", "glorot_uniform");
    CHECK(start.accepted(std::string("orthogonal(gain=2)")));
    CHECK_FALSE(start.accepted(std::string("orthogonal(loss=2)")));
    CHECK_FALSE(start.accepted(std::string("system(rm=1)")));
    CHECK(regularizer("r").accepted(std::string("l1_l2(l1=0.1, l2=0.2)")));
    for (const char* bad : {"", "l2(", "l2)", "l2(l2)", "l2(l2=)", "l2(=1)", "l2(l2=inf)", "l2(l2=1", "L2"})
        CHECK_FALSE(regularizer("r").accepted(std::string(bad)));
    const Call call = *Call::parse("l1_l2( l1 = 0.5, l2=2 )");
    CHECK(call.argument("l1", 0) == 0.5);
    CHECK(call.argument("other", 7) == 7);
    CHECK(Call::parse(call.text()) == call);
    for (const CallForm& form : initializerForms()) CHECK(start.accepted(form.name));
}

TEST_CASE("properties keep their order, and options fall back on what was declared") {
    Properties set;
    set.set("b", std::int64_t{1});
    set.set("a", true);
    set.set("b", std::int64_t{2});
    REQUIRE(set.items().size() == 2);
    CHECK(set.items().front().first == "b");
    const std::vector<Property> declared = {integer("b", 9), real("c", 0.25)};
    const Options options(declared, set);
    CHECK(options.integer("b") == 2);
    CHECK(options.real("c") == 0.25);
    CHECK_THROWS(options.flag("unheard"));
    CHECK_THROWS(options.flag("b"));
}
