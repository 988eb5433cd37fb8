#pragma once
// Unsaved work in a safe place: a copy of the project in the program's own folder every minute and before each run, never
// over the user's file. What a crash leaves behind is offered at the next start.

#include "core/model/project.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace lamina {

class Recovery {
public:
    struct Found {
        QString id;           // of the copy
        QString file;         // the copy itself
        QString originalPath; // of the user's file; empty: it never had one
        QString name;
        QDateTime time;
    };

    Recovery(); // the folder; nothing is written yet
    ~Recovery();

    // Copies left by programs that no longer run and that were not skipped before.
    static std::vector<Found> orphans();
    static void skip(const Found& found);   // not offered again, but kept
    static void remove(const Found& found); // after it was opened and saved, or thrown away

    // The path the next copy goes to; writes the note beside it and takes the lock. Any thread may then save there.
    QString prepare(const QString& originalPath, const QString& name);
    void clear(); // the work is saved, or given up on purpose
    // Checkpoints of a run that lie beside a found copy go beside the next copy.
    void adoptCheckpoints(const Found& found);
    QString copyPath() const;
    bool hasCopy() const { return m_hasCopy; }

    static QString folder();

private:
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
    bool m_hasCopy = false;
};

} // namespace lamina
