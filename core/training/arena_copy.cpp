#include "core/training/arena_copy.h"

#include "core/base/error.h"

#include <cmath>
#include <cstring>
#include <functional>

namespace lamina {

namespace {

using Visit = std::function<void(const std::string& name, AlignedBuffer& arena)>;

void forEachArena(Parameters& parameters, bool withSlots, const Visit& visit) {
    visit("parameters", parameters.parameterArena());
    visit("state", parameters.stateArena());
    if (!withSlots) return;
    for (int slot = 0; slot < parameters.slots(); ++slot)
        visit("slot" + std::to_string(slot), parameters.slotArena(slot));
}

void copyBytes(void* to, const void* from, std::size_t bytes) {
    if (bytes > 0) std::memcpy(to, from, bytes);
}

// All exponent bits set means infinite or not a number. Integers, so that the loop becomes vectors.
template <class Bits>
bool allFinite(const std::byte* values, std::int64_t count, Bits exponent) {
    Bits bad = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        Bits bits;
        std::memcpy(&bits, values + i * static_cast<std::int64_t>(sizeof bits), sizeof bits);
        bad |= static_cast<Bits>((bits & exponent) == exponent);
    }
    return bad == 0;
}

bool isFiniteEntry(Parameters& parameters, const ParameterLayout::Entry& entry) {
    const std::byte* arena = (entry.isState ? parameters.stateArena() : parameters.parameterArena()).data();
    const std::byte* values = arena + entry.offset * sizeOf(parameters.realType());
    const std::int64_t count = entry.spec.shape.count();
    if (parameters.realType() == Type::f64) return allFinite(values, count, std::uint64_t{0x7ff0000000000000});
    return allFinite(values, count, std::uint32_t{0x7f800000});
}

} // namespace

void ArenaCopy::take(Parameters& parameters, bool withSlots) {
    std::size_t index = 0;
    const auto copyOne = [&](AlignedBuffer& arena) {
        if (m_blocks.size() <= index) m_blocks.emplace_back(arena.size());
        copyBytes(m_blocks[index++].data(), arena.data(), arena.size());
    };
    copyOne(parameters.parameterArena());
    copyOne(parameters.stateArena());
    if (withSlots)
        for (int slot = 0; slot < parameters.slots(); ++slot) copyOne(parameters.slotArena(slot));
    m_isTaken = true;
}

void ArenaCopy::putBack(Parameters& parameters) const {
    LAMINA_CHECK(m_isTaken);
    std::size_t index = 0;
    forEachArena(parameters, m_blocks.size() > 2, [&](const std::string&, AlignedBuffer& arena) {
        LAMINA_CHECK(m_blocks[index].size() == arena.size());
        copyBytes(arena.data(), m_blocks[index++].data(), arena.size());
    });
}

WeightsPointer ArenaCopy::weights(Parameters& parameters) const {
    LAMINA_CHECK(m_isTaken);
    ArenaCopy present;
    present.take(parameters, true);
    putBack(parameters);
    WeightsPointer weights = parameters.snapshot();
    present.putBack(parameters);
    return weights;
}

void ArenaCopy::store(const std::string& prefix, Parameters& parameters,
                      std::map<std::string, std::vector<std::byte>>& blobs) const {
    if (!m_isTaken) return;
    std::size_t index = 0;
    forEachArena(parameters, m_blocks.size() > 2, [&](const std::string& name, AlignedBuffer&) {
        const AlignedBuffer& block = m_blocks[index++];
        blobs[prefix + name].assign(block.data(), block.data() + block.size());
    });
}

void ArenaCopy::storeArenas(Parameters& parameters, std::map<std::string, std::vector<std::byte>>& blobs) {
    forEachArena(parameters, true, [&](const std::string& name, AlignedBuffer& arena) {
        blobs[name].assign(arena.data(), arena.data() + arena.size());
    });
}

bool ArenaCopy::load(const std::string& prefix, const std::map<std::string, std::vector<std::byte>>& blobs,
                     Parameters& parameters, bool withSlots) {
    if (!blobs.contains(prefix + "parameters")) return false;
    std::vector<AlignedBuffer> blocks;
    forEachArena(parameters, withSlots, [&](const std::string& name, AlignedBuffer& arena) {
        const auto found = blobs.find(prefix + name);
        if (found == blobs.end() || found->second.size() != arena.size())
            throw Error("",
                        TEXT("training", "the checkpoint does not belong to this network: the size of \"%1\" differs")
                            .arg(name),
                        TEXT("training", "Start the training anew, without --resume."));
        AlignedBuffer block(arena.size());
        copyBytes(block.data(), found->second.data(), arena.size());
        blocks.push_back(std::move(block));
    });
    m_blocks = std::move(blocks);
    m_isTaken = true;
    return true;
}

bool areFinite(Parameters& parameters, const ParameterLayout::Entry** firstBad) {
    for (const ParameterLayout::Entry& entry : parameters.layout().entries())
        if (!isFiniteEntry(parameters, entry)) {
            if (firstBad) *firstBad = &entry;
            return false;
        }
    return true;
}

} // namespace lamina
