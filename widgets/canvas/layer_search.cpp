#include "widgets/canvas/layer_search.h"

#include "core/base/error.h"
#include "core/model/registry.h"
#include "widgets/canvas/block_specs.h"
#include "widgets/common/shown.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace lamina {

namespace {
constexpr int kRealMatch = 300; // from here on the words stand in a name, or are its initials

// Where all letters of words stand in this order; the score falls with the gaps. 0: they do not.
int scattered(const QString& text, const QString& words) {
    qsizetype at = -1, gaps = 0;
    for (const QChar c : words) {
        const qsizetype next = text.indexOf(c, at + 1, Qt::CaseInsensitive);
        if (next < 0) return 0;
        gaps += at < 0 ? 0 : next - at - 1;
        at = next;
    }
    return std::max(1, 200 - static_cast<int>(gaps) * 5);
}

bool startsWord(const QString& text, qsizetype at) {
    if (at == 0) return true;
    const QChar before = text[at - 1], here = text[at];
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) || (before.isLetter() != here.isLetter());
}

// The first letters of the words in a name: "GAP2D" of GlobalAveragePooling2D.
QString initials(const QString& text) {
    QString letters;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (startsWord(text, i) || text[i].isUpper()) letters += text[i];
    return letters;
}

int distance(const QString& a, const QString& b) {
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto k = static_cast<std::size_t>(j);
            const int best =
                std::min({row[k] + 1, row[k + 1] + 1, diagonal + (a[i].toLower() == b[j].toLower() ? 0 : 1)});
            diagonal = std::exchange(row[k + 1], best);
        }
    }
    return row.back();
}
} // namespace

bool isListed(int score, int best) { return score > 0 && (score >= kRealMatch || best < kRealMatch); }

LayerMatch matchLayer(const LayerSpec& spec, const QString& typed) {
    LayerMatch match;
    match.spec = &spec;
    const QString words = typed.trimmed();
    if (words.isEmpty()) {
        match.score = 1;
        return match;
    }
    const QString name = shown(spec.label);
    if (const qsizetype at = name.indexOf(words, 0, Qt::CaseInsensitive); at >= 0) {
        match.matchStart = static_cast<int>(at);
        match.matchLength = static_cast<int>(words.size());
        match.score = name.size() == words.size() ? 1000 : at == 0 ? 900 : startsWord(name, at) ? 800 : 600;
        return match;
    }
    const QStringList others =
        QStringList{QString::fromStdString(spec.type), QString::fromStdString(spec.label.english())} +
        QString::fromStdString(spec.keywords).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : others) {
        const qsizetype at = word.indexOf(words, 0, Qt::CaseInsensitive);
        const int score = at < 0 ? 0 : at == 0 ? 500 : startsWord(word, at) ? 450 : 350;
        if (score <= match.score) continue;
        match.score = score;
        match.keyword = word;
    }
    if (match.score > 0) return match;
    if (words.size() >= 2)
        for (const QString& word : {name, others[0], others[1]})
            match.score = std::max(
                match.score, initials(word).startsWith(words, Qt::CaseInsensitive) ? 300 : scattered(word, words));
    if (match.score == 0 && words.contains(QLatin1Char(' '))) { // all of several words, each somewhere
        match.score = 1000;
        for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            match.score = std::min(match.score, matchLayer(spec, word).score);
        match.score /= 2;
    }
    return match;
}

namespace {
bool acceptsRank(const LayerSpec& spec, int rank) {
    return rank >= spec.port.minimumRank && rank <= spec.port.maximumRank;
}

std::optional<Shape> resultOf(const LayerSpec& spec, const Properties& set, const std::vector<Shape>& inputs) {
    const int count = static_cast<int>(inputs.size());
    if (count < spec.port.minimumInputs || count > spec.port.maximumInputs || !spec.shapeRule) return {};
    for (const Shape& input : inputs)
        if (!acceptsRank(spec, input.rank())) return {};
    try {
        return spec.shapeRule(Options(spec.properties, set), inputs);
    } catch (const Problem&) {
        return {};
    } catch (const Error&) {
        return {};
    }
}

bool wantsFlat(const GraphFacts& facts, Uid uid) {
    return std::any_of(facts.diagnostics.begin(), facts.diagnostics.end(), [uid](const Diagnostic& d) {
        return d.node == uid && std::any_of(d.fixes.begin(), d.fixes.end(), [](const Fix& fix) {
                   return fix.kind == FixKind::insertBefore && fix.layerType == "Flatten";
               });
    });
}

// Would the reader accept this shape in place of what `from` gives it now?
bool takes(const Graph& graph, const GraphFacts& facts, Uid reader, Uid from, const Shape& shape) {
    const Node* node = graph.find(reader);
    const LayerSpec* spec = node ? findLayer(node->type) : nullptr;
    if (!spec || (wantsFlat(facts, reader) && shape.rank() != 1)) return false;
    std::vector<Shape> inputs;
    for (const Uid input : graph.inputsOf(reader)) {
        const auto known = facts.nodes.find(input);
        if (input != from && (known == facts.nodes.end() || !known->second.hasShape)) return false;
        inputs.push_back(input == from ? shape : known->second.output);
    }
    return resultOf(*spec, node->properties, inputs).has_value();
}
} // namespace

std::vector<LayerProposal> proposeLayers(const Graph& graph, const GraphFacts& facts, const InsertPlace& place,
                                         const QString& words) {
    const std::vector<Uid> after = place.wire ? std::vector<Uid>{place.wire->from} : place.after;
    std::vector<Uid> readers;
    if (place.wire)
        readers = {place.wire->to};
    else if (!place.isBranch && !after.empty())
        readers = graph.outputsOf(after.back());
    std::vector<Shape> above;
    for (const Uid uid : after)
        if (const auto known = facts.nodes.find(uid); known != facts.nodes.end() && known->second.hasShape)
            above.push_back(known->second.output);
    std::vector<LayerProposal> found;
    for (const LayerSpec* candidate : allSpecs()) {
        const LayerSpec& spec = *candidate;
        LayerProposal proposal;
        proposal.match = matchLayer(spec, words);
        if (proposal.match.score == 0) continue;
        std::vector<Shape> inputs = above;
        if (spec.port.maximumInputs == 0) inputs.clear();
        if (spec.port.maximumInputs == 1 && inputs.size() > 1) inputs.erase(inputs.begin(), inputs.end() - 1);
        if (const std::optional<Shape> result = resultOf(spec, {}, inputs)) {
            proposal.isKnown = true;
            if (!inputs.empty()) proposal.input = inputs[0];
            proposal.output = *result;
            proposal.isFitting = true;
            for (const Uid reader : readers) {
                if (!takes(graph, facts, reader, after.back(), *result))
                    proposal.isFitting = false;
                else if (proposal.fits.isEmpty())
                    proposal.fits = QString::fromStdString(graph.find(reader)->name);
            }
        }
        found.push_back(std::move(proposal));
    }
    int best = 0;
    for (const LayerProposal& proposal : found) best = std::max(best, proposal.match.score);
    std::erase_if(found, [best](const LayerProposal& proposal) { return !isListed(proposal.match.score, best); });
    std::stable_sort(found.begin(), found.end(), [](const LayerProposal& a, const LayerProposal& b) {
        const int rankA = a.match.score / 100, rankB = b.match.score / 100;
        if (rankA != rankB) return rankA > rankB;
        if (a.isFitting != b.isFitting) return a.isFitting;
        return a.match.score > b.match.score;
    });
    return found;
}

QStringList nearestNames(const QString& words) {
    std::vector<std::pair<int, QString>> all;
    for (const LayerSpec* spec : allSpecs()) {
        const QString name = shown(spec->label);
        const int best = std::min(distance(words, name), distance(words, QString::fromStdString(spec->type)));
        all.emplace_back(best, name);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList names;
    for (std::size_t i = 0; i < all.size() && i < 3; ++i) names << all[i].second;
    return names;
}

} // namespace lamina
