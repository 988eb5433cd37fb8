#include "app/controllers/data_controller.h"

namespace lamina {

DataController::DataController(Document& document, QObject* parent) : QObject(parent), m_document(document) {
    connect(&m_document, &Document::opened, this, [this] { m_wanted.reset(); });
    connect(&m_document, &Document::changed, this, &DataController::loadIfNeeded);
}

void DataController::loadIfNeeded() {
    if (!m_document.needsData()) return;
    if (m_document.project().data.source.kind.empty()) {
        ++m_round;
        m_wanted.reset();
        m_document.setData(nullptr);
        return;
    }
    if (m_wanted && *m_wanted == m_document.project().data) return; // being read
    load();
}

void DataController::reload() {
    if (!m_document.project().data.source.kind.empty()) load();
}

void DataController::load() {
    m_wanted = m_document.project().data;
    const std::uint64_t round = ++m_round;
    m_isLoading = true;
    emit loadingChanged();
    m_background.dropWaiting();
    m_background.run([this, round, recipe = *m_wanted,
                      folder = m_document.folder().toStdString()]() -> Background::Finish {
        std::shared_ptr<const Dataset> data;
        std::optional<Error> error;
        try {
            data = loadDataset(recipe, folder);
        } catch (const Error& problem) {
            error = problem;
        } catch (const std::exception& problem) {
            error =
                Error(recipe.source.path, TEXT("document", "reading failed: %1").arg(std::string_view(problem.what())));
        }
        return [this, round, data, error] {
            if (round != m_round) return;
            m_isLoading = false;
            m_wanted.reset();
            if (data)
                m_document.setData(data);
            else
                m_document.setDataError(*error);
            emit loadingChanged();
        };
    });
}

} // namespace lamina
