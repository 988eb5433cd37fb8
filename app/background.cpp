#include "app/background.h"

#include <QMetaObject>

namespace lamina {

Background::Background(QObject* parent)
    : QObject(parent), m_thread([this](const std::stop_token& stop) { work(stop); }) {}

Background::~Background() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void Background::run(Job job) {
    ++m_open;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Background::dropWaiting() {
    const std::lock_guard lock(m_mutex);
    m_open -= static_cast<int>(m_jobs.size());
    m_jobs.clear();
}

void Background::work(const std::stop_token& stop) {
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })) return;
            if (stop.stop_requested()) return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        Finish done = job();
        // Delivered only while this object lives: events to a deleted receiver are dropped.
        QMetaObject::invokeMethod(
            this, [this, done = std::move(done)] { finish(done); }, Qt::QueuedConnection);
    }
}

void Background::finish(const Finish& done) {
    --m_open;
    if (done) done();
    if (m_open == 0) emit becameIdle();
}

} // namespace lamina
