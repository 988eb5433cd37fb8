#pragma once
// Work that the window must not wait for: reading data, opening and saving files. One thread, one job after the other; the
// result comes back to the GUI thread.

#include <QObject>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace lamina {

class Background : public QObject {
    Q_OBJECT

public:
    using Finish = std::function<void()>; // runs on the GUI thread
    using Job = std::function<Finish()>;  // runs on the worker; may throw nothing
    explicit Background(QObject* parent = nullptr);
    ~Background() override; // waits for the job that is running, drops those that wait

    void run(Job job);                          // GUI thread
    void dropWaiting();                         // forgets the jobs that have not begun
    bool isIdle() const { return m_open == 0; } // GUI thread: nothing runs, waits or is about to finish

signals:
    void becameIdle();

private:
    void work(const std::stop_token& stop);
    void finish(const Finish& done);

    int m_open = 0; // GUI thread only
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last member: it ends before anything else goes away
};

} // namespace lamina
