#include "core/data/tokenizer.h"

#include "core/base/error.h"
#include "core/data/number_text.h"

#include <algorithm>
#include <map>

namespace lamina {

namespace {
constexpr int kDefaultTokens = 2000;
constexpr const char* kPaddingText = "";
constexpr const char* kUnknownText = "\xEF\xBF\xBD"; // �

std::size_t lengthOf(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

bool isLetter(const std::string& character) {
    if (character.size() == 1) {
        const char c = character[0];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '\'' || c == '_';
    }
    // Punctuation of Chinese and general punctuation parts words; other characters beyond ASCII are letters.
    return character.compare(0, 2, "\xE3\x80") != 0 && character.compare(0, 2, "\xEF\xBC") != 0 &&
           character.compare(0, 2, "\xEF\xBD") != 0 && character.compare(0, 2, "\xE2\x80") != 0;
}

using Counts = std::map<std::string, std::int64_t>;

// The most frequent pieces, equally frequent ones in the order of their codes.
std::vector<std::string> mostFrequent(const Counts& counts, std::size_t most) {
    std::vector<std::pair<std::string, std::int64_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    if (sorted.size() > most) sorted.resize(most);
    std::vector<std::string> pieces;
    for (auto& [piece, count] : sorted) pieces.push_back(std::move(piece));
    return pieces;
}

std::int64_t pairKey(std::int32_t a, std::int32_t b) { return (static_cast<std::int64_t>(a) << 32) | b; }

// Merges the most frequent pair of neighbours until there are `wanted` tokens or no pair occurs twice.
std::vector<std::pair<int, int>> learnMerges(const Counts& words, const std::unordered_map<std::string, int>& numbers,
                                             int known, int wanted) {
    struct Word {
        std::vector<int> tokens;
        std::int64_t count;
    };
    std::vector<Word> all;
    std::map<std::pair<int, int>, std::int64_t> pairs;
    const auto count = [&](const Word& word, std::int64_t sign) {
        for (std::size_t i = 0; i + 1 < word.tokens.size(); ++i)
            pairs[{word.tokens[i], word.tokens[i + 1]}] += sign * word.count;
    };
    for (const auto& [text, times] : words) {
        Word word{{}, times};
        for (const std::string& character : charactersOf(text))
            if (const auto found = numbers.find(character); found != numbers.end())
                word.tokens.push_back(found->second);
        count(word, 1);
        if (word.tokens.size() > 1) all.push_back(std::move(word));
    }
    std::vector<std::pair<int, int>> merges;
    for (int next = known; next < wanted; ++next) {
        const auto best = std::max_element(pairs.begin(), pairs.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == pairs.end() || best->second < 2) break;
        const std::pair<int, int> pair = best->first;
        merges.push_back(pair);
        for (Word& word : all) {
            bool has = false;
            for (std::size_t i = 0; i + 1 < word.tokens.size() && !has; ++i)
                has = word.tokens[i] == pair.first && word.tokens[i + 1] == pair.second;
            if (!has) continue;
            count(word, -1);
            std::vector<int> merged;
            for (std::size_t i = 0; i < word.tokens.size(); ++i) {
                const bool isPair =
                    i + 1 < word.tokens.size() && word.tokens[i] == pair.first && word.tokens[i + 1] == pair.second;
                merged.push_back(isPair ? next : word.tokens[i]);
                i += isPair;
            }
            word.tokens = std::move(merged);
            count(word, 1);
        }
        pairs.erase(pair);
    }
    return merges;
}
} // namespace

std::vector<std::string> charactersOf(const std::string& text) {
    std::vector<std::string> characters;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::min(lengthOf(text[i]), text.size() - i);
        characters.push_back(text.substr(i, length));
        i += length;
    }
    return characters;
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    const auto flush = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = std::min(lengthOf(text[i]), text.size() - i);
        const std::string character = text.substr(i, length);
        i += length;
        if (character == " ") {
            flush();
            word = character;
        } else if (isLetter(character)) {
            word += character;
        } else {
            if (word != " ") flush();
            word += character;
            flush();
        }
    }
    flush();
    return words;
}

TextRecipe Tokenizer::learned(TextRecipe recipe, const std::string& text, bool hasPadding) {
    recipe.vocabulary.clear();
    recipe.merges.clear();
    Counts counts;
    const bool inWords = recipe.tokens == TokenKind::words;
    for (std::string& piece : inWords ? wordsOf(text) : charactersOf(text)) ++counts[std::move(piece)];
    const bool isFitted = recipe.tokens == TokenKind::characters && recipe.vocabularySize == 0;
    const auto wanted = static_cast<std::size_t>(recipe.vocabularySize > 0 ? recipe.vocabularySize : kDefaultTokens);
    // A vocabulary that leaves something out needs a token for it.
    const bool leavesOut = !isFitted && recipe.tokens != TokenKind::bytePairs && counts.size() + 2 > wanted;
    if (hasPadding || leavesOut) recipe.vocabulary = {kPaddingText, kUnknownText};
    const std::size_t room = wanted > recipe.vocabulary.size() ? wanted - recipe.vocabulary.size() : 1;
    std::vector<std::string> pieces =
        mostFrequent(counts, isFitted || recipe.tokens == TokenKind::bytePairs ? counts.size() : room);
    std::sort(pieces.begin(), pieces.end());
    recipe.vocabulary.insert(recipe.vocabulary.end(), pieces.begin(), pieces.end());
    if (recipe.tokens == TokenKind::bytePairs) {
        std::unordered_map<std::string, int> numbers;
        for (std::size_t i = 0; i < recipe.vocabulary.size(); ++i) numbers[recipe.vocabulary[i]] = static_cast<int>(i);
        Counts words;
        for (std::string& word : wordsOf(text)) ++words[std::move(word)];
        recipe.merges =
            learnMerges(words, numbers, static_cast<int>(recipe.vocabulary.size()), static_cast<int>(wanted));
    }
    return recipe;
}

Tokenizer::Tokenizer(const TextRecipe& recipe)
    : m_kind(recipe.tokens),
      m_hasPadding(recipe.vocabulary.size() > 1 && recipe.vocabulary[0] == kPaddingText &&
                   recipe.vocabulary[1] == kUnknownText),
      m_texts(recipe.vocabulary),
      m_firstMerged(static_cast<std::int32_t>(recipe.vocabulary.size())) {
    for (std::size_t i = 0; i < m_texts.size(); ++i) m_numbers.emplace(m_texts[i], static_cast<std::int32_t>(i));
    constexpr std::size_t kLongestToken = 256; // bytes; a hostile list of merges could double with every line
    for (const auto& [first, second] : recipe.merges) {
        const auto known = static_cast<int>(m_texts.size());
        if (first < 0 || second < 0 || first >= known || second >= known ||
            textOf(first).size() + textOf(second).size() > kLongestToken)
            throw Error("text",
                        TEXT("data", "the vocabulary merges tokens that do not exist (%1, %2)").arg(first).arg(second),
                        TEXT("data", "Choose the data again."));
        m_rank.emplace(pairKey(first, second), static_cast<std::int32_t>(m_rank.size()));
        m_texts.push_back(textOf(first) + textOf(second));
    }
}

std::int32_t Tokenizer::find(const std::string& piece) const {
    const auto found = m_numbers.find(piece);
    return found != m_numbers.end() ? found->second : m_hasPadding ? kUnknown : -1;
}

// Characters, then the merge that was learnt first, wherever it applies, until none does.
void Tokenizer::encodeWord(const std::string& word, const std::string& where, std::vector<std::int32_t>& out) const {
    std::vector<std::int32_t> tokens;
    for (const std::string& character :
         m_kind == TokenKind::words ? std::vector<std::string>{word} : charactersOf(word)) {
        tokens.push_back(find(character));
        if (tokens.back() < 0)
            throw Error(where,
                        TEXT("data", "\"%1\" is not in the vocabulary that was learnt").arg(shownText(character)),
                        TEXT("data", "Write it with other characters, or train with a text that has it."));
    }
    while (tokens.size() > 1 && !m_rank.empty()) {
        std::int32_t best = INT32_MAX;
        for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
            if (const auto found = m_rank.find(pairKey(tokens[i], tokens[i + 1])); found != m_rank.end())
                best = std::min(best, found->second);
        if (best == INT32_MAX) break;
        std::vector<std::int32_t> merged;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const auto found = i + 1 < tokens.size() ? m_rank.find(pairKey(tokens[i], tokens[i + 1])) : m_rank.end();
            const bool isPair = found != m_rank.end() && found->second == best;
            merged.push_back(isPair ? m_firstMerged + best : tokens[i]);
            i += isPair;
        }
        tokens = std::move(merged);
    }
    out.insert(out.end(), tokens.begin(), tokens.end());
}

std::vector<std::int32_t> Tokenizer::encode(const std::string& text, const std::string& where) const {
    std::vector<std::int32_t> tokens;
    if (m_kind == TokenKind::characters)
        encodeWord(text, where, tokens);
    else
        for (const std::string& word : wordsOf(text)) encodeWord(word, where, tokens);
    return tokens;
}

std::string Tokenizer::decode(const std::vector<std::int32_t>& tokens) const {
    std::string text;
    for (const std::int32_t token : tokens)
        if (token >= 0 && token < size()) text += textOf(token);
    return text;
}

} // namespace lamina
