#pragma once
// Writes a network down layer by layer, in blocks. Used by the families in this folder.

#include "core/model/graph.h"

#include <concepts>
#include <initializer_list>
#include <string>
#include <vector>

namespace lamina {

// One option as it is written in code: {"filters", 64}, {"padding", "same"}, {"kernel_size", {3, 3}}.
struct Option {
    std::string name;
    PropertyValue value;

    Option(std::string name, bool value) : name(std::move(name)), value(value) {}
    Option(std::string name, std::integral auto value)
        : name(std::move(name)), value(static_cast<std::int64_t>(value)) {}
    Option(std::string name, double value) : name(std::move(name)), value(value) {}
    Option(std::string name, const char* value) : name(std::move(name)), value(std::string(value)) {}
    Option(std::string name, const std::string& value) : name(std::move(name)), value(value) {}
    Option(std::string name, std::initializer_list<std::int64_t> value)
        : name(std::move(name)), value(std::vector<std::int64_t>(value)) {}
};

class NetworkBuilder {
public:
    // A layer that reads `inputs`; without them the one added last. Returns its uid. The name is a wish.
    Uid add(const std::string& type, const std::string& name, std::initializer_list<Option> options = {});
    Uid addTo(std::vector<Uid> inputs, const std::string& type, const std::string& name,
              std::initializer_list<Option> options = {});
    Uid input(const std::string& name, std::initializer_list<std::int64_t> shape);
    Uid last() const { return m_last; }
    void goTo(Uid uid) { m_last = uid; } // the next layer reads this one
    void connectResult(Uid from, Uid to, int output) { m_graph.connect(from, to, -1, output); } // a further result
    void shareWeights(Uid uid, Uid owner) { m_graph.shareWeights(uid, owner); }

    // Everything added until the end of its scope is one closed block; blocks may stand in blocks.
    class Block {
    public:
        Block(NetworkBuilder& network, const std::string& name);
        ~Block();
        Block(const Block&) = delete;
        Block& operator=(const Block&) = delete;

    private:
        NetworkBuilder& m_network;
        Uid m_before;
    };

    Graph take() { return std::move(m_graph); }

private:
    Graph m_graph;
    Uid m_last = 0, m_block = 0;
};

} // namespace lamina
