#pragma once
// Keeps the loaded data in step with the recipe of the project: reads on a thread of its own whenever the recipe changed.

#include "app/background.h"
#include "app/document/document.h"

#include <QObject>

namespace lamina {

class DataController : public QObject {
    Q_OBJECT

public:
    explicit DataController(Document& document, QObject* parent = nullptr);
    bool isLoading() const { return m_isLoading; }
    void reload(); // reads again although the recipe is the same: the file changed

signals:
    void loadingChanged();

private:
    void loadIfNeeded();
    void load();

    Document& m_document;
    bool m_isLoading = false;
    std::optional<DataRecipe> m_wanted;
    std::uint64_t m_round = 0; // results of earlier rounds are dropped
    Background m_background;
};

} // namespace lamina
