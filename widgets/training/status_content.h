#pragma once
// What the status bar says: size and cost of the network at the left, problems, seed and language at the right.

#include <QWidget>

#include <cstdint>

class QToolButton;

namespace lamina {

class RichLine;

struct StatusFigures {
    bool hasShapes = false; // false: the shapes do not fit, so nothing is known
    std::int64_t parameters = 0, macs = 0;
    std::int64_t memoryBytes = -1;          // < 0: not known yet
    std::int64_t train = 0, validation = 0; // samples; 0: no data
    double samplesPerSecond = 0;            // > 0 while training
    int errors = 0, warnings = 0;
    std::uint64_t seed = 42;
    QString message; // for a while instead of the figures: "saved", "file could not be read"
    bool isError = false;
    bool operator==(const StatusFigures&) const = default;
};

class StatusContent : public QWidget {
    Q_OBJECT

public:
    explicit StatusContent(QWidget* parent = nullptr);
    void setFigures(const StatusFigures& figures);
    const StatusFigures& figures() const { return m_figures; }
    QString text() const; // all of the left side, for tests and for reading aloud

signals:
    void problemsClicked();
    void languageClicked();

private:
    void show();

    StatusFigures m_figures;
    RichLine *m_parameters, *m_macs, *m_memory, *m_samples, *m_seed;
    QToolButton *m_problems, *m_language;
    std::vector<QWidget*> m_dividers;
};

} // namespace lamina
