#pragma once
// Text ↔ token numbers, as a TextRecipe describes them.

#include "core/model/data_recipe.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace lamina {

class Tokenizer {
public:
    static constexpr int kPadding = 0, kUnknown = 1; // of tokenizers that have them

    // Learns the vocabulary from valid UTF-8. hasPadding: tokens 0 and 1 stand for "nothing" and "unknown" (texts of different
    // lengths); without, an unknown character is a fault of the caller's text.
    // characters: all, in the order of their codes, or the most frequent ones. words: split at white space and punctuation, the
    // most frequent ones. bytePairs: characters, then neighbours that occur most often are merged again and again within words
    // (Sennrich et al., 2016, algorithm 1).
    static TextRecipe learned(TextRecipe recipe, const std::string& text, bool hasPadding);

    // recipe.vocabulary must be there. Throws Error if merges name tokens that do not exist.
    explicit Tokenizer(const TextRecipe& recipe);

    // Tokens of valid UTF-8. Throws Error that names the first unknown piece where there is no token for unknown ones; where: file
    // or field.
    std::vector<std::int32_t> encode(const std::string& text, const std::string& where) const;
    std::string decode(const std::vector<std::int32_t>& tokens) const; // numbers beyond the vocabulary are left out
    const std::string& textOf(std::int32_t token) const { return m_texts[static_cast<std::size_t>(token)]; }
    std::int64_t size() const { return static_cast<std::int64_t>(m_texts.size()); }

private:
    std::int32_t find(const std::string& piece) const; // -1: unknown
    void encodeWord(const std::string& word, const std::string& where, std::vector<std::int32_t>& out) const;

    TokenKind m_kind;
    bool m_hasPadding;
    std::vector<std::string> m_texts; // of every token, merged ones written out
    std::unordered_map<std::string, std::int32_t> m_numbers;
    std::unordered_map<std::int64_t, std::int32_t> m_rank; // a pair of tokens → place in the list of merges
    std::int32_t m_firstMerged = 0;
};

// The characters of valid UTF-8, each a string.
std::vector<std::string> charactersOf(const std::string& text);
// Words with the blank before them ("the", " cat", ",", "\n"), whose concatenation is the text. Characters of Chinese stay
// together up to the next punctuation.
std::vector<std::string> wordsOf(const std::string& text);

} // namespace lamina
