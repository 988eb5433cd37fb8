#include "core/model/architectures/network_builder.h"

namespace lamina {

Uid NetworkBuilder::addTo(std::vector<Uid> inputs, const std::string& type, const std::string& name,
                          std::initializer_list<Option> options) {
    Properties properties;
    for (const Option& option : options) properties.set(option.name, option.value);
    m_last = m_graph.add(type, std::move(properties), name);
    m_graph.setGroup(m_last, m_block);
    for (const Uid from : inputs) m_graph.connect(from, m_last);
    return m_last;
}

Uid NetworkBuilder::add(const std::string& type, const std::string& name, std::initializer_list<Option> options) {
    return addTo(m_last ? std::vector<Uid>{m_last} : std::vector<Uid>(), type, name, options);
}

Uid NetworkBuilder::input(const std::string& name, std::initializer_list<std::int64_t> shape) {
    return addTo({}, "Input", name, {{"shape", shape}});
}

NetworkBuilder::Block::Block(NetworkBuilder& network, const std::string& name)
    : m_network(network), m_before(network.m_block) {
    network.m_block = network.m_graph.addEmptyGroup(name, network.m_block);
}

NetworkBuilder::Block::~Block() { m_network.m_block = m_before; }

} // namespace lamina
