#include "widgets/properties/formula_layout.h"

#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace lamina::formula {

namespace {
using BoxPointer = std::unique_ptr<Box>;
constexpr int kDeepest = 12; // of nested brackets

QFont fontOf(double pixels, bool italic) {
    QFont font = Theme::instance().formula(1, italic);
    font.setPixelSize(std::max(1, qRound(pixels)));
    return font;
}

class Letters : public Box {
public:
    Letters(QString text, double pixels, bool italic) : m_text(std::move(text)), m_font(fontOf(pixels, italic)) {
        const QFontMetricsF metrics(m_font);
        width = metrics.horizontalAdvance(m_text) + (italic ? 1 : 0);
        ascent = metrics.capHeight() * 1.15;
        descent = metrics.descent() * 0.8;
    }
    void draw(QPainter& p, double x, double y) const override {
        p.setFont(m_font);
        p.drawText(QPointF(x, y), m_text);
    }

private:
    QString m_text;
    QFont m_font;
};

class Space : public Box {
public:
    explicit Space(double size) { width = size; }
    void draw(QPainter&, double, double) const override {}
};

class Row : public Box {
public:
    void add(BoxPointer box) {
        width += box->width;
        ascent = std::max(ascent, box->ascent);
        descent = std::max(descent, box->descent);
        m_boxes.push_back(std::move(box));
    }
    bool isEmpty() const { return m_boxes.empty(); }
    void draw(QPainter& p, double x, double y) const override {
        for (const BoxPointer& box : m_boxes) {
            box->draw(p, x, y);
            x += box->width;
        }
    }
    std::vector<BoxPointer>& boxes() { return m_boxes; }
    void measure() {
        width = ascent = descent = 0;
        std::vector<BoxPointer> all = std::move(m_boxes);
        m_boxes.clear();
        for (BoxPointer& box : all) add(std::move(box));
    }

private:
    std::vector<BoxPointer> m_boxes;
};

// Something lower (or higher) and smaller after a letter.
class Script : public Box {
public:
    Script(BoxPointer body, double drop) : m_body(std::move(body)), m_drop(drop) {
        width = m_body->width + 1;
        ascent = std::max(0.0, m_body->ascent - drop);
        descent = std::max(0.0, m_body->descent + drop);
    }
    void draw(QPainter& p, double x, double y) const override { m_body->draw(p, x, y + m_drop); }

private:
    BoxPointer m_body;
    double m_drop;
};

// A sign or word with its range below.
class Ranged : public Box {
public:
    Ranged(BoxPointer sign, BoxPointer range, double gap)
        : m_sign(std::move(sign)), m_range(std::move(range)), m_gap(gap) {
        width = std::max(m_sign->width, m_range->width) + 2;
        ascent = m_sign->ascent;
        descent = m_sign->descent + gap + m_range->ascent + m_range->descent * 0.4;
    }
    void draw(QPainter& p, double x, double y) const override {
        m_sign->draw(p, x + (width - m_sign->width) / 2, y);
        m_range->draw(p, x + (width - m_range->width) / 2, y + m_sign->descent + m_gap + m_range->ascent);
    }

private:
    BoxPointer m_sign, m_range;
    double m_gap;
};

class Fraction : public Box {
public:
    Fraction(BoxPointer above, BoxPointer below, double pixels)
        : m_above(std::move(above)), m_below(std::move(below)), m_axis(pixels * 0.28) {
        width = std::max(m_above->width, m_below->width) + 6;
        ascent = m_axis + 2.5 + m_above->ascent + m_above->descent;
        descent = m_below->ascent + m_below->descent + 3.5 - m_axis;
    }
    void draw(QPainter& p, double x, double y) const override {
        m_above->draw(p, x + (width - m_above->width) / 2, y - m_axis - 2.5 - m_above->descent);
        m_below->draw(p, x + (width - m_below->width) / 2, y - m_axis + 3.5 + m_below->ascent);
        p.drawLine(QPointF(x + 1, y - m_axis), QPointF(x + width - 1, y - m_axis));
    }

private:
    BoxPointer m_above, m_below;
    double m_axis;
};

class Root : public Box {
public:
    Root(BoxPointer body, double pixels) : m_body(std::move(body)), m_hook(pixels * 0.6) {
        width = m_hook + m_body->width + 2;
        ascent = m_body->ascent + 3;
        descent = m_body->descent;
    }
    void draw(QPainter& p, double x, double y) const override {
        const double top = y - ascent + 1, foot = y + descent * 0.7;
        p.drawPolyline(QPolygonF({{x, y - ascent * 0.35},
                                  {x + m_hook * 0.25, y - ascent * 0.45},
                                  {x + m_hook * 0.55, foot},
                                  {x + m_hook * 0.95, top},
                                  {x + width, top}}));
        m_body->draw(p, x + m_hook, y);
    }

private:
    BoxPointer m_body;
    double m_hook;
};

class Parser {
public:
    Parser(QString text, double pixels) : m_text(std::move(text)), m_pixels(pixels) {}
    BoxPointer all() { return sequence(m_pixels, {}, 0); }

private:
    QChar peek(qsizetype ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar(); }

    // Everything up to the closing bracket (which is taken) or the end.
    std::unique_ptr<Row> sequence(double pixels, QChar close, int depth) {
        auto row = std::make_unique<Row>();
        std::size_t termStart = 0; // first box of the current term: what a fraction would have above its line
        while (m_at < m_text.size()) {
            const QChar c = peek();
            if (!close.isNull() && c == close) {
                ++m_at;
                break;
            }
            if (c == QLatin1Char('/')) {
                ++m_at;
                skipSpace();
                auto above = std::make_unique<Row>();
                for (std::size_t i = termStart; i < row->boxes().size(); ++i) above->add(std::move(row->boxes()[i]));
                row->boxes().resize(termStart);
                row->measure();
                row->add(std::make_unique<Fraction>(std::move(above), denominator(pixels, close, depth), pixels));
                continue;
            }
            row->add(one(pixels, depth));
            if (QStringLiteral("=+−,").contains(c)) {
                skipSpace();
                row->add(std::make_unique<Space>(pixels * 0.28));
                termStart = row->boxes().size();
            }
        }
        return row;
    }

    BoxPointer denominator(double pixels, QChar close, int depth) {
        if (peek() == QLatin1Char('(')) { // brackets are not needed below a line
            ++m_at;
            return sequence(pixels, QLatin1Char(')'), depth + 1);
        }
        auto row = std::make_unique<Row>();
        while (m_at < m_text.size() && peek() != close && !QStringLiteral("=+−,").contains(peek()))
            row->add(one(pixels, depth));
        return row;
    }

    void skipSpace() {
        while (peek() == QLatin1Char(' ')) ++m_at;
    }

    BoxPointer one(double pixels, int depth) {
        const QChar c = peek();
        const double small = pixels * 0.72;
        if (c == QLatin1Char(' ')) {
            skipSpace();
            const bool isOperator = QStringLiteral("=+−⊙/").contains(peek());
            return std::make_unique<Space>(pixels * (isOperator ? 0.28 : 0.22));
        }
        if (c == QChar(0x2211) || c == QChar(0x03a3)) return sum(pixels, small);
        if (c == QChar(0x221a) && peek(1) == QLatin1Char('(') && depth < kDeepest) {
            m_at += 2;
            return std::make_unique<Root>(sequence(pixels, QLatin1Char(')'), depth + 1), pixels);
        }
        if (c == QLatin1Char('(') && depth < kDeepest) {
            ++m_at;
            auto row = std::make_unique<Row>();
            row->add(std::make_unique<Letters>(QStringLiteral("("), pixels, false));
            row->add(sequence(pixels, QLatin1Char(')'), depth + 1));
            row->add(std::make_unique<Letters>(QStringLiteral(")"), pixels, false));
            return row;
        }
        if (!c.isLetter()) {
            ++m_at;
            return std::make_unique<Letters>(QString(c), pixels, false);
        }
        QString word;
        while (peek().isLetter()) word += m_text[m_at++];
        while (peek() == QChar(0x2032)) word += m_text[m_at++]; // prime
        const bool isName = word.remove(QChar(0x2032)).size() == 1;
        BoxPointer base = std::make_unique<Letters>(word, pixels, isName);
        if (peek() == QLatin1Char('_')) {
            if (!isName) return std::make_unique<Ranged>(std::move(base), subscript(small), 0);
            return withScript(std::move(base), subscript(small), pixels * 0.25);
        }
        if (peek() == QLatin1Char('^')) return withScript(std::move(base), subscript(small), -pixels * 0.35);
        if (peek() == QLatin1Char('[')) {
            const qsizetype end = m_text.indexOf(QLatin1Char(']'), m_at);
            if (end > 0) {
                const QString inside = m_text.mid(m_at + 1, end - m_at - 1);
                m_at = end + 1;
                return withScript(std::move(base), Parser(inside, small).all(), pixels * 0.25);
            }
        }
        return base;
    }

    static BoxPointer withScript(BoxPointer base, BoxPointer script, double drop) {
        auto row = std::make_unique<Row>();
        row->add(std::move(base));
        row->add(std::make_unique<Script>(std::move(script), drop));
        return row;
    }

    BoxPointer sum(double pixels, double small) {
        QString range; // of sums that follow each other: one sign with all indices
        while (peek() == QChar(0x2211) || peek() == QChar(0x03a3)) {
            ++m_at;
            if (peek() != QLatin1Char('_')) break;
            range += subscriptText();
            skipSpace();
        }
        BoxPointer sign = std::make_unique<Letters>(QString(QChar(0x2211)), pixels * 1.1, false);
        if (range.isEmpty()) return sign;
        auto row = std::make_unique<Row>();
        row->add(std::make_unique<Ranged>(std::move(sign), std::make_unique<Letters>(range, small, true), 0));
        row->add(std::make_unique<Space>(pixels * 0.22));
        return row;
    }

    BoxPointer subscript(double small) { return Parser(subscriptText(), small).all(); }

    // After _ or ^: {…} or letters, digits and commas without a space.
    QString subscriptText() {
        ++m_at;
        if (peek() == QLatin1Char('{')) {
            const qsizetype end = m_text.indexOf(QLatin1Char('}'), m_at);
            const QString inside = m_text.mid(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1);
            m_at = end < 0 ? m_text.size() : end + 1;
            return inside;
        }
        QString word;
        while (peek().isLetterOrNumber() || (peek() == QLatin1Char(',') && peek(1).isLetterOrNumber()))
            word += m_text[m_at++];
        return word;
    }

    QString m_text;
    double m_pixels;
    qsizetype m_at = 0;
};
} // namespace

std::unique_ptr<Box> layOut(const QString& notation, double pixels) { return Parser(notation, pixels).all(); }

} // namespace lamina::formula
