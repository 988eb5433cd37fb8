set(LAMINA_PLOTS_SOURCES
    plots/chart_export.cpp plots/chart_export.h
    plots/chart_legend.cpp plots/chart_legend.h
    plots/chart_readout.cpp plots/chart_readout.h
    plots/curve.cpp plots/curve.h
    plots/run_chart.cpp plots/run_chart.h plots/run_chart_input.cpp)
